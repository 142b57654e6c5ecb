import * as fc from 'fast-check'
import { purposes } from '../../../model/flow'
import { packs } from '../../packs/packs'
import type { CampaignFacts, ContactFacts } from '../facts'
import { mergePolicy } from '../merge'
import type { Policy } from '../policy'
import { industries, speakers } from '../../../model/flow'
import { consentLevels, type RuleFile } from '../rule'

/** Random facts, packs and rules for the properties; seeds are printed by fast-check when one fails. */

export const someZones = [
  'Asia/Shanghai',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'Europe/London',
  'Europe/Paris',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/St_Johns',
  'Pacific/Apia',
] as const
const regions = ['CN', 'US', 'GB', 'FR', 'DE', 'IT', 'CA', '001', 'BR', 'RE'] as const

/** 2025-01-01 to 2028-01-01: both sides of every date that a pack knows. */
export const moments = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
const before = (nowMs: number, days: number) => fc.integer({ min: nowMs - days * 86_400_000, max: nowMs })

export const clocks = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
export const windows = fc.record({
  days: fc.array(fc.record({ on: fc.uniqueArray(fc.integer({ min: 1, max: 7 })), open: fc.array(fc.tuple(clocks, clocks), { maxLength: 3 }) }), {
    maxLength: 3,
  }),
  holidays: fc.option(
    fc.record({
      on: fc.array(fc.constantFrom('01-01', 'easter+1', 'easter-2', '05-01', '2026-11-24')),
      open: fc.array(fc.tuple(clocks, clocks), { maxLength: 1 }),
    }),
    { nil: undefined },
  ),
})

function ruleFile(id: string, part: Pick<RuleFile, 'kind' | 'params'>, onFail: RuleFile['onFail']): RuleFile {
  return {
    id,
    stage: 'beforeDial',
    appliesWhen: {},
    onFail,
    basis: 'customer',
    grade: 'customer policy',
    source: { cite: 'test', url: '' },
    effective: { from: null, to: null },
    verifiedOn: '2026-11-22',
    reviewer: null,
    text: { 'zh-CN': '测试', en: 'test' },
    ...part,
  } as RuleFile
}

export const ownRules = fc.array(
  fc.oneof(
    windows.map((params) => ruleFile(`house.window${JSON.stringify(params).length}`, { kind: 'window', params } as never, 'defer')),
    fc
      .record({ max: fc.integer({ min: 0, max: 4 }), perMs: fc.constantFrom(60_000, 3_600_000, 86_400_000, 604_800_000) })
      .map((cap) => ruleFile(`house.cap.${cap.perMs}.${cap.max}`, { kind: 'cap', params: { scope: 'callee', ...cap } } as never, 'defer')),
    fc
      .integer({ min: 0, max: 4 })
      .map((max) => ruleFile(`house.daily.${max}`, { kind: 'cap', params: { scope: 'callee', max, per: 'localDay' } } as never, 'defer')),
    fc.constantFrom(...consentLevels).map((level) => ruleFile(`house.consent.${level}`, { kind: 'consent', params: { level } } as never, 'block')),
  ),
  { maxLength: 3 },
)

const somePacks = fc.subarray([...packs], { maxLength: 5 })
export const policies = fc.tuple(somePacks, ownRules, moments).map(([chosen, rules, atMs]): Policy => mergePolicy(chosen, [], { rules }, atMs))

export const campaigns: fc.Arbitrary<CampaignFacts> = fc.record(
  {
    status: fc.constant('running'),
    purpose: fc.constantFrom(...purposes),
    industry: fc.constantFrom(...industries),
    voice: fc.constantFrom(...speakers),
    isAutomated: fc.boolean(),
    hasOffer: fc.boolean(),
  },
  { requiredKeys: ['status', 'purpose'] },
)

const everyConsent: ContactFacts['consents'] = purposes.map((purpose) => ({ purpose, level: 'perPurpose', isGuardian: true }))
const unlisted = (nowMs: number) =>
  Object.fromEntries(['us-ndnc', 'uk-tps', 'ca-dncl', 'fr-bloctel'].map((list) => [list, { isListed: false, checkedAtMs: nowMs }]))

export function contacts(nowMs: number): fc.Arbitrary<ContactFacts> {
  return fc.record(
    {
      region: fc.constantFrom(...regions),
      zones: fc.subarray([...someZones], { maxLength: 3 }),
      doNotCall: fc.constantFrom(null, null, null, { reason: 'optOut' }),
      // Half of the contacts pass every list and every consent, so that windows and caps get their say.
      registries: fc.oneof(
        fc.constant(unlisted(nowMs)),
        fc.dictionary(fc.constantFrom('us-ndnc', 'uk-tps', 'ca-dncl', 'fr-bloctel'), fc.record({ isListed: fc.boolean(), checkedAtMs: before(nowMs, 40) })),
      ),
      consents: fc.oneof(
        fc.constant(everyConsent),
        fc.array(
          fc.record(
            {
              purpose: fc.constantFrom(...purposes, 'any' as const),
              level: fc.constantFrom(...consentLevels),
              isGuardian: fc.boolean(),
              expiresAtMs: fc.option(fc.integer({ min: nowMs - 10_000_000, max: nowMs + 200_000_000 })),
            },
            { requiredKeys: ['purpose', 'level'] },
          ),
          { maxLength: 4 },
        ),
      ),
      callsMs: fc.array(before(nowMs, 9), { maxLength: 12 }),
      events: fc.array(fc.record({ is: fc.constantFrom('abandoned' as const, 'refused' as const, 'conversation' as const), atMs: before(nowMs, 70) }), {
        maxLength: 2,
      }),
      isMinor: fc.boolean(),
      isGuardianNumber: fc.boolean(),
      isBusiness: fc.boolean(),
      isProfilingRefused: fc.boolean(),
    },
    { requiredKeys: ['region', 'zones', 'doNotCall', 'consents', 'callsMs'] },
  )
}

export const questions = moments.chain((nowMs) => fc.record({ contact: contacts(nowMs), campaign: campaigns, nowMs: fc.constant(nowMs) }))
