import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { industries, purposes } from '../model/flow'
import { withCaller } from './caller'
import { shortCall } from './short-call'

const callerName = { 'zh-CN': '启程培训学校', en: 'Qicheng' }

describe('a call that begins with its purpose', () => {
  it.each(purposes.flatMap((purpose) => industries.map((industry) => [purpose, industry] as const)))(
    'can be published as it is: %s, %s',
    (purpose, industry) => {
      const { plan, issues } = compile(shortCall({ purpose, industry, callerName, locales: ['zh-CN', 'en'] }).flow)
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(plan).toMatchObject({ purpose, callerName, locales: ['zh-CN', 'en'] })
    },
  )

  it('speaks only the languages that were chosen', () => {
    const { plan } = compile(shortCall({ callerName, locales: ['en'] }).flow)
    expect([plan?.locale, plan?.locales]).toEqual(['en', ['en']])
  })

  it('without the name of the caller it is told so, and cannot be published', () => {
    const { plan, issues } = compile(shortCall({ locales: ['en'] }).flow)
    expect(plan).toBeNull()
    expect(issues.filter(({ severity }) => severity === 'error').map(({ node, field }) => [node, field])).toEqual([['start', 'config.callerName']])
  })

  it('sets nothing that a beginning has no field for, and nothing elsewhere', () => {
    const flow = { schemaVersion: 1, name: {}, nodes: { start: { type: 'inbound' }, other: { type: 'say' }, strange: { type: 'hologram' } } } as const
    const { nodes } = withCaller(flow, { purpose: 'survey', callerName, locales: ['en'] })
    expect(nodes).toEqual({
      start: { type: 'inbound', config: { callerName, locale: 'en', locales: ['en'] } },
      other: { type: 'say' },
      strange: { type: 'hologram' },
    })
  })
})
