import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import type { CampaignFacts, ContactFacts } from './facts'
import { policyFor } from './packs-for'
import { defaultPolicySettings } from './settings'

const at = (iso: string) => Date.parse(iso)
const granted: ContactFacts['consents'] = [
  { purpose: 'service', level: 'existingRelation' },
  { purpose: 'marketing', level: 'express' },
]

function ask(iso: string, contact: Partial<ContactFacts> = {}, campaign: Partial<CampaignFacts> = {}) {
  const facts: ContactFacts = { region: 'CN', zones: ['Asia/Shanghai'], doNotCall: null, consents: granted, callsMs: [], ...contact }
  const policy = policyFor(facts.region, facts.zones, 'general', defaultPolicySettings, at(iso))
  return decide({ policy, contact: facts, campaign: { status: 'running', purpose: 'service', ...campaign }, nowMs: at(iso) })
}

describe('decide', () => {
  it('allows a service call to a customer inside the window', () => {
    const decision = ask('2026-11-23T10:00:00+08:00')
    expect(decision.verdict).toBe('allow')
    expect(decision.seen.every((seen) => seen.ok)).toBe(true)
    expect(decision.packs.map((pack) => pack.id)).toEqual(['cn', 'collections', 'core', 'customer'])
  })

  it.each([
    ['2026-11-23T08:59:59.999+08:00', '2026-11-23T09:00:00+08:00'],
    ['2026-11-23T12:00:00+08:00', '2026-11-23T14:00:00+08:00'],
    ['2026-11-23T21:40:00+08:00', '2026-11-24T09:00:00+08:00'],
  ])('defers %s to %s, when the window opens', (now, until) => {
    expect(ask(now)).toMatchObject({ verdict: 'defer', rule: 'cn.window', gate: 'callingWindow', untilMs: at(until) })
  })

  it('counts failed calls: the fourth within 24 hours waits until the first is 24 hours old, and then for the window', () => {
    const callsMs = ['2026-11-22T20:59:00+08:00', '2026-11-23T09:10:00+08:00', '2026-11-23T11:00:00+08:00'].map(at)
    expect(ask('2026-11-23T15:00:00+08:00', { callsMs })).toMatchObject({ verdict: 'defer', rule: 'cn.cap.day', untilMs: at('2026-11-23T20:59:00+08:00') })
    expect(ask('2026-11-23T15:00:00+08:00', { callsMs: callsMs.map((ms) => ms + 120_000) })).toMatchObject({
      verdict: 'defer',
      rule: 'cn.cap.day',
      untilMs: at('2026-11-24T09:00:00+08:00'),
    })
  })

  it('blocks in the order of the gates and keeps what every rule saw', () => {
    const decision = ask('2026-11-23T21:40:00+08:00', { doNotCall: { reason: 'optOut' }, consents: [] })
    expect(decision).toMatchObject({ verdict: 'block', rule: 'core.doNotCall', gate: 'doNotCall' })
    expect(decision.seen).toContainEqual({ rule: 'cn.consent.service', value: 'none', ok: false })
    expect(decision.seen).toContainEqual({ rule: 'cn.window', value: '21:40 Asia/Shanghai', ok: false })
  })

  it('takes consent for one purpose as consent for that purpose only', () => {
    const service: ContactFacts['consents'] = [{ purpose: 'service', level: 'expressWritten' }]
    expect(ask('2026-11-23T10:00:00+08:00', { consents: service }, { purpose: 'marketing' })).toMatchObject({ verdict: 'block', rule: 'cn.consent.marketing' })
    expect(ask('2026-11-23T10:00:00+08:00', { consents: service }, { hasOffer: true })).toMatchObject({ verdict: 'block', rule: 'cn.consent.marketing' })
  })

  it('does not dial for a campaign that is not running', () => {
    expect(ask('2026-11-23T10:00:00+08:00', {}, { status: 'paused' })).toMatchObject({
      verdict: 'block',
      rule: 'core.campaignRunning',
      gate: 'campaignRunning',
    })
  })

  it('calls nobody in a region without a pack', () => {
    expect(ask('2026-11-23T10:00:00+08:00', { region: 'BR', zones: ['America/Sao_Paulo'] })).toMatchObject({ verdict: 'block', rule: 'unlisted.never' })
    expect(ask('2026-11-23T10:00:00+08:00', { region: 'BR', zones: [] })).toMatchObject({ verdict: 'block', rule: 'core.place' })
  })

  it('lets numbers that belong to nobody be called at any hour, once a minute, three times a day', () => {
    const nobody: Partial<ContactFacts> = { region: '001', zones: [] }
    expect(ask('2026-11-23T03:00:00Z', nobody).verdict).toBe('allow')
    expect(ask('2026-11-23T03:00:00Z', { ...nobody, callsMs: [at('2026-11-23T02:59:30Z')] })).toMatchObject({
      verdict: 'defer',
      rule: 'nowhere.cap.minute',
      untilMs: at('2026-11-23T03:00:30Z'),
    })
    expect(ask('2026-11-23T03:00:00Z', { ...nobody, consents: [] })).toMatchObject({ verdict: 'block', rule: 'nowhere.consent.service' })
  })
})
