import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import type { CampaignFacts, ContactFacts } from './facts'
import { packs } from '../packs/packs'
import { mergePolicy } from './merge'
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

  it('keeps to the rules of both where a collector makes an offer', () => {
    const collector: Partial<CampaignFacts> = { purpose: 'collections', industry: 'collections', hasOffer: true, voice: 'human' }
    const both: ContactFacts['consents'] = [
      { purpose: 'marketing', level: 'express' },
      { purpose: 'collections', level: 'existingRelation' },
    ]
    expect(ask('2026-11-23T10:00:00+08:00', { consents: both }, collector).verdict).toBe('allow')
    expect(ask('2026-11-23T10:00:00+08:00', { consents: both.slice(1) }, collector)).toMatchObject({ verdict: 'block', rule: 'cn.consent.marketing' })
    expect(ask('2026-11-23T10:00:00+08:00', { consents: both.slice(0, 1) }, collector)).toMatchObject({ verdict: 'block', rule: 'cn.consent.service' })
    expect(ask('2026-11-23T10:00:00+08:00', { consents: both.slice(1) }, { ...collector, purpose: 'marketing', hasOffer: false })).toMatchObject({
      verdict: 'block',
      rule: 'cn.consent.marketing',
    })
    const callsMs = ['2026-11-23T09:00:00+08:00', '2026-11-23T09:20:00+08:00', '2026-11-23T09:40:00+08:00'].map(at)
    expect(ask('2026-11-23T10:00:00+08:00', { consents: both, callsMs }, collector).seen).toContainEqual({ rule: 'collections.cap.day', value: 3, ok: false })
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

  describe('across a change of law, with one and the same policy', () => {
    const french: Partial<ContactFacts> = {
      region: 'FR',
      zones: ['Europe/Paris'],
      consents: [],
      registries: { 'fr-bloctel': { isListed: false, checkedAtMs: at('2026-08-01T12:00:00+02:00') } },
    }
    const prospecting = { purpose: 'marketing' as const, voice: 'human' as const }

    it('follows the law of the moment', () => {
      expect(ask('2026-08-10T15:00:00+02:00', french, prospecting).verdict).toBe('allow')
      expect(ask('2026-08-11T15:00:00+02:00', french, prospecting)).toMatchObject({ verdict: 'block', rule: 'fr.optIn', gate: 'consent' })
    })

    it('does not promise a call that the new law will forbid, and names that law', () => {
      const decision = ask('2026-08-10T20:30:00+02:00', french, prospecting)
      expect(decision).toMatchObject({ verdict: 'block', rule: 'fr.optIn' })
      expect(decision.seen).toContainEqual({ rule: 'fr.optIn', value: 'none', ok: false })
    })

    it('does not promise a call for which the consent will have ended', () => {
      const consents: ContactFacts['consents'] = [{ purpose: 'service', level: 'express', expiresAtMs: at('2026-11-24T08:00:00+08:00') }]
      expect(ask('2026-11-23T20:59:00+08:00', { consents }).verdict).toBe('allow')
      expect(ask('2026-11-23T21:40:00+08:00', { consents })).toMatchObject({ verdict: 'block', rule: 'cn.consent.service' })
    })
  })

  it('waits for the end of a rule of the workspace that has an end', () => {
    const pause = { ...template(), id: 'house.pause', kind: 'window' as const, params: { days: [] }, effective: { from: '2026-11-20', to: '2026-11-25' } }
    const policy = mergePolicy([], [], { rules: [pause], dateZone: 'Asia/Shanghai' }, 0)
    const question = {
      contact: { region: 'CN', zones: ['Asia/Shanghai'], doNotCall: null, consents: [], callsMs: [] },
      campaign: { status: 'running', purpose: 'service' as const },
    }
    expect(decide({ policy, ...question, nowMs: at('2026-11-24T12:00:00+08:00') })).toMatchObject({
      verdict: 'defer',
      rule: 'house.pause',
      untilMs: at('2026-11-26T00:00:00+08:00'),
    })
    expect(decide({ policy, ...question, nowMs: at('2026-11-19T23:59:59+08:00') }).verdict).toBe('allow')
  })

  it('finds within its bounds that two windows never meet, and that two zones meet for an hour only', () => {
    const window = (id: string, open: [string, string]) => ({
      ...template(),
      id,
      kind: 'window' as const,
      params: { days: [{ on: [1, 2, 3, 4, 5, 6, 7], open: [open] }] },
    })
    const policyOf = (...rules: ReturnType<typeof window>[]) => mergePolicy([], [], { rules }, 0)
    const question = {
      contact: { region: 'US', zones: ['America/New_York', 'Asia/Shanghai'], doNotCall: null, consents: [], callsMs: [] },
      campaign: { status: 'running', purpose: 'service' as const },
      nowMs: at('2026-11-24T12:00:00Z'),
    }
    expect(decide({ ...question, policy: policyOf(window('a.morning', ['08:00', '09:00']), window('b.evening', ['20:00', '21:00'])) })).toMatchObject({
      verdict: 'block',
      gate: 'callingWindow',
    })
    // New York in winter is 13 hours behind Shanghai: 08:00 there is 21:00 here.
    expect(decide({ ...question, policy: policyOf(window('a.day', ['08:00', '22:00'])) })).toMatchObject({
      verdict: 'defer',
      untilMs: at('2026-11-24T13:00:00Z'),
    })
  })
})

function template() {
  const [rule] = packs.flatMap((pack) => pack.rules)
  if (!rule) throw new Error('no rule')
  return {
    stage: 'beforeDial' as const,
    appliesWhen: {},
    onFail: 'defer' as const,
    basis: rule.basis,
    grade: rule.grade,
    source: rule.source,
    effective: { from: null, to: null },
    verifiedOn: rule.verifiedOn,
    reviewer: null,
    text: rule.text,
  }
}
