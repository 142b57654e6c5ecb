import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import type { ContactFacts } from './facts'
import { packsFor, policyFor, policyForRegions } from './packs-for'
import { requirements } from './requirements'
import { defaultPolicySettings, policySettingsSchema } from './settings'

const ids = (...asked: Parameters<typeof packsFor>) => {
  const { packs, overlays } = packsFor(...asked)
  return [...packs, ...overlays].map((pack) => pack.id)
}
const always = ['core', 'customer']

describe('packsFor', () => {
  it.each([
    ['CN', ['Asia/Shanghai'], 'finance', [...always, 'cn', 'finance', 'collections']],
    ['DE', ['Europe/Berlin'], 'education', [...always, 'eu', 'de', 'collections', 'education']],
    ['RE', ['Indian/Reunion'], 'general', [...always, 'eu', 'fr', 'collections']],
    ['001', [], 'general', [...always, 'nowhere', 'collections']],
    ['BR', ['America/Sao_Paulo'], 'general', [...always, 'unlisted', 'collections']],
  ] as const)('chooses for %s %s %s', (region, zones, industry, expected) => {
    expect(ids(region, zones, industry)).toEqual(expected)
  })

  it('takes every state into which an uncertain place may fall, and one when it is known', () => {
    expect(ids('US', [], 'general')).toEqual([...always, 'us', 'us-fl', 'us-ok', 'us-wa', 'us-md', 'us-tx', 'collections'])
    expect(ids('US', ['America/Los_Angeles'], 'general')).toEqual([...always, 'us', 'us-wa', 'collections'])
    expect(ids('US', ['US/Pacific'], 'general')).toEqual([...always, 'us', 'us-wa', 'collections'])
    expect(ids('US', ['America/New_York'], 'general', defaultPolicySettings, ['US-NY'])).toEqual([...always, 'us', 'collections'])
    expect(ids('US', ['America/Chicago'], 'general', defaultPolicySettings, ['US-TX'])).toEqual([...always, 'us', 'us-tx', 'collections'])
  })

  it('follows the settings: a home pack everywhere, cautious rules where no pack knows the law, house rules off', () => {
    const settings = policySettingsSchema.parse({ alsoPacks: ['cn'], unlistedRegions: 'baseline', isCustomerPackOn: false })
    expect(ids('BR', ['America/Sao_Paulo'], 'general', settings)).toEqual(['core', 'baseline', 'cn', 'collections'])
  })

  it('keeps the rule of a state to the zones of that state', () => {
    const contact: ContactFacts = { region: 'US', zones: [], doNotCall: null, consents: [{ purpose: 'service', level: 'express' }], callsMs: [] }
    const nowMs = Date.parse('2026-11-24T13:30:00-05:00')
    const policy = policyFor('US', [], 'general', defaultPolicySettings, nowMs)
    // 08:30 in Hawaii, where recorded voices may call; Oklahoma's nine o'clock is Oklahoma's.
    expect(decide({ policy, contact, campaign: { status: 'running', purpose: 'service', voice: 'ai' }, nowMs }).verdict).toBe('allow')
  })

  it('gives the same object for the same question, so that decisions are fast', () => {
    const ask = () => policyFor('CN', ['Asia/Shanghai'], 'general', defaultPolicySettings, 1_764_000_000_000)
    expect(ask()).toBe(ask())
  })
})

describe('requirements', () => {
  const atMs = Date.parse('2026-11-24T12:00:00Z')
  const policy = policyForRegions(['CN', 'DE', 'US'], 'finance', defaultPolicySettings, atMs)

  it('merges what a call must say, in the order in which it is spoken', () => {
    const { disclosures } = requirements(policy, { purpose: 'marketing', voice: 'ai' }, atMs)
    expect(disclosures.map((one) => one.say)).toEqual(['aiVoice', 'identity', 'purpose', 'callback', 'optOut'])
    expect(disclosures.find((one) => one.say === 'optOut')).toEqual({
      say: 'optOut',
      withinMs: 2_000,
      rules: ['cn.optOut.offered', 'eu.optOut.offered', 'us.optOut.offered'],
    })
    expect(requirements(policy, { purpose: 'service', voice: 'human', region: 'DE' }, atMs).disclosures.map((one) => one.say)).not.toContain('aiVoice')
  })

  it('takes the longest ring, the shortest silence and the smallest share of abandoned calls', () => {
    const merged = requirements(policyForRegions(['US', 'CA', 'GB'], 'general', defaultPolicySettings, atMs), { purpose: 'marketing', voice: 'human' }, atMs)
    expect(merged.ringMinMs).toEqual({ value: 15_000, rules: ['uk.ring', 'us.ring'] })
    expect(merged.firstAudioMaxMs?.value).toBe(2_000)
    expect(merged.abandoned).toEqual([
      { max: 0.03, perMs: 86_400_000, isMachineAware: true, rules: ['uk.abandoned'] },
      { max: 0.03, perMs: 2_592_000_000, isMachineAware: false, rules: ['us.abandoned'] },
    ])
  })

  it('takes the longer of two rings and the shorter of two delays, whichever rule comes first', () => {
    const states = policyForRegions(['US'], 'general', defaultPolicySettings, atMs)
    expect(requirements(states, { purpose: 'marketing', voice: 'ai' }, atMs).releaseMaxMs).toEqual({ value: 10_000, rules: ['us-wa.release'] })
    const ring = states.rules.find((one) => one.id === 'us.ring')
    if (ring?.kind !== 'timer') throw new Error('us.ring is gone')
    const longer = { ...ring, id: 'zz.ring', params: { what: 'ring' as const, minMs: 20_000 } }
    expect(requirements({ ...states, rules: [...states.rules, longer] }, {}, atMs).ringMinMs).toEqual({ value: 20_000, rules: ['zz.ring'] })
  })

  it('asks for the callee’s consent to a recording where one of the places does', () => {
    expect(requirements(policy, {}, atMs).recordingConsent?.rules).toContain('de.recording')
    expect(requirements(policyForRegions(['CN'], 'general', defaultPolicySettings, atMs), {}, atMs).recordingConsent).toBeUndefined()
  })

  it('keeps a record for the longest minimum and says when that is more than the maximum', () => {
    const { retention } = requirements(policyForRegions(['GB'], 'finance', defaultPolicySettings, atMs), { region: 'GB' }, atMs)
    expect(retention.find((one) => one.what === 'recording' && one.from === 'call')).toEqual({
      what: 'recording',
      from: 'call',
      minDays: { value: 1_827, rules: ['finance.retention.mifid'] },
      isConflict: false,
    })
    const [rule] = policy.rules.filter((one) => one.id === 'finance.retention.customer')
    if (rule?.kind !== 'retention') throw new Error('finance.retention.customer is gone')
    const short = { ...rule, id: 'house.retention', params: { what: 'recording' as const, maxDays: 30, from: 'call' as const } }
    const both = { ...policy, rules: [...policy.rules, short] }
    expect(requirements(both, {}, atMs).retention.find((one) => one.what === 'recording' && one.from === 'call')?.isConflict).toBe(true)
  })
})
