import * as z from 'zod/mini'
import { purposes } from '../../model/flow'
import type { CampaignFacts, ContactFacts } from '../policy/facts'
import type { Observation } from '../policy/observe'
import { industries, speakers } from '../../model/flow'
import { consentLevels } from '../policy/rule'

const moment = z.iso.datetime({ offset: true })
const contact = z.strictObject({
  region: z.optional(z.string()),
  zones: z.optional(z.array(z.string())),
  areas: z.optional(z.array(z.string())),
  doNotCall: z.optional(z.strictObject({ reason: z.string() })),
  registries: z.optional(z.record(z.string(), z.strictObject({ isListed: z.boolean(), checkedAt: moment }))),
  consents: z.optional(
    z.array(
      z.strictObject({
        purpose: z.enum([...purposes, 'any']),
        level: z.enum(consentLevels),
        isGuardian: z.optional(z.boolean()),
        grantedAt: z.optional(moment),
        expiresAt: z.optional(moment),
        revokedAt: z.optional(moment),
      }),
    ),
  ),
  calls: z.optional(z.array(moment)),
  subjectCalls: z.optional(z.array(moment)),
  events: z.optional(z.array(z.strictObject({ is: z.enum(['abandoned', 'refused', 'conversation']), at: moment }))),
  isMinor: z.optional(z.boolean()),
  isGuardianNumber: z.optional(z.boolean()),
  isBusiness: z.optional(z.boolean()),
  isProfilingRefused: z.optional(z.boolean()),
})
const campaign = z.strictObject({
  purpose: z.optional(z.enum(purposes)),
  industry: z.optional(z.enum(industries)),
  voice: z.optional(z.enum(speakers)),
  isAutomated: z.optional(z.boolean()),
  hasOffer: z.optional(z.boolean()),
})
const observed = z.strictObject({
  saidAtMs: z.optional(z.number()),
  ms: z.optional(z.number()),
  count: z.optional(z.number()),
  of: z.optional(z.number()),
  usedToday: z.optional(z.number()),
  sinceLastMs: z.optional(z.number()),
  number: z.optional(z.string()),
  isRegistered: z.optional(z.boolean()),
  isDialable: z.optional(z.boolean()),
  isNoticeGiven: z.optional(z.boolean()),
  isConsented: z.optional(z.boolean()),
  isWholeCall: z.optional(z.boolean()),
  isDone: z.optional(z.boolean()),
})
const facts = { why: z.optional(z.string()), now: moment, contact: z.optional(contact), campaign: z.optional(campaign) }
const ruleCase = z.union([
  z.strictObject({ ...facts, expect: z.strictObject({ verdict: z.enum(['allow', 'defer', 'degrade', 'block']), until: z.optional(moment) }) }),
  z.strictObject({ ...facts, observed, expect: z.enum(['kept', 'broken', 'silent', 'keep', 'erase', 'free']) }),
])
export type RuleCase = z.infer<typeof ruleCase>

/** `<pack>.cases.json`: rule id → its table. `contact` holds what every case starts from. Never part of the product's bundle. */
export const casesSchema = z.strictObject({ pack: z.string(), contact, rules: z.record(z.string(), z.array(ruleCase).check(z.minLength(2))) })
export type Cases = z.infer<typeof casesSchema>

/** The facts of a case, with the moments as ms since the epoch. */
export function factsOf(cases: Cases, one: RuleCase): { contact: ContactFacts; campaign: CampaignFacts; nowMs: number; observed: Observation } {
  const given = { ...cases.contact, ...one.contact }
  const ms = (iso: string) => Date.parse(iso)
  const at = (iso: string | undefined) => (iso === undefined ? undefined : ms(iso))
  return {
    nowMs: ms(one.now),
    observed: 'observed' in one ? one.observed : {},
    campaign: { status: 'running', purpose: 'marketing', ...one.campaign },
    contact: {
      ...given,
      region: given.region ?? '',
      zones: given.zones ?? [],
      doNotCall: given.doNotCall ?? null,
      registries: Object.fromEntries(
        Object.entries(given.registries ?? {}).map(([list, { isListed, checkedAt }]) => [list, { isListed, checkedAtMs: ms(checkedAt) }]),
      ),
      consents: (given.consents ?? []).map(({ grantedAt, expiresAt, revokedAt, ...consent }) => ({
        ...consent,
        grantedAtMs: at(grantedAt),
        expiresAtMs: at(expiresAt),
        revokedAtMs: at(revokedAt),
      })),
      callsMs: (given.calls ?? []).map(ms),
      ...(given.subjectCalls ? { subjectCallsMs: given.subjectCalls.map(ms) } : {}),
      events: (given.events ?? []).map(({ is, at: iso }) => ({ is, atMs: ms(iso) })),
    },
  }
}
