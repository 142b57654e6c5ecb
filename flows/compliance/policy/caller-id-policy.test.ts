import { expect, it } from 'vitest'
import { brokenDemand, callerIdDemands, defaultPolicySettings, policyFor, situationOf } from '../../index'
import type { Purpose } from '../../model/flow'

const atMs = Date.UTC(2026, 10, 26)

function broken(region: string, purpose: Purpose, facts: { isRegistered?: boolean; isDialable?: boolean; forms?: readonly string[] } = {}) {
  const policy = policyFor(region, [], 'general', defaultPolicySettings, atMs)
  const demands = callerIdDemands(policy, situationOf({ region }, { status: 'running', purpose }), atMs)
  return brokenDemand(demands, { isRegistered: false, isDialable: false, forms: ['+862166668800', '2166668800'], ...facts })
}

it('in China a number calls once it is registered, and one of a call centre not for marketing', () => {
  expect(broken('CN', 'service')).toBe('cn.callerId.registered')
  expect(broken('CN', 'service', { isDialable: true })).toBe('cn.callerId.registered')
  expect(broken('CN', 'service', { isRegistered: true })).toBeUndefined()
  const callCentre = { isRegistered: true, forms: ['+8695013001', '95013001'] }
  expect(broken('CN', 'service', callCentre)).toBeUndefined()
  expect(broken('CN', 'marketing', callCentre)).toBe('cn.callerId.marketing')
})

it.each(['US', 'GB', 'DE', 'CA'])('in %s it must be possible to call it back', (region) => {
  expect(broken(region, 'service', { isRegistered: true })).toMatch(/\.callerId$/)
  expect(broken(region, 'service', { isDialable: true })).toBeUndefined()
})

it('numbers of nobody are asked nothing', () => {
  expect(broken('001', 'service')).toBeUndefined()
})
