import * as z from 'zod'
import { purposes } from '../../model/flow'
import type { CampaignFacts, ContactFacts } from '../policy/facts'
import type { Observation } from '../policy/observe'
import { industries, speakers } from '../../model/flow'
import { consentLevels } from '../policy/rule'

const moment = z.iso.datetime({ offset: true })
const contact = z.strictObject({
  region: z.string().optional(),
  zones: z.array(z.string()).optional(),
  areas: z.array(z.string()).optional(),
  doNotCall: z.strictObject({ reason: z.string() }).optional(),
  registries: z.record(z.string(), z.strictObject({ isListed: z.boolean(), checkedAt: moment })).optional(),
  consents: z
    .array(
      z.strictObject({
        purpose: z.enum([...purposes, 'any']),
        level: z.enum(consentLevels),
        isGuardian: z.boolean().optional(),
        grantedAt: moment.optional(),
        expiresAt: moment.optional(),
        revokedAt: moment.optional(),
      }),
    )
    .optional(),
  calls: z.array(moment).optional(),
  subjectCalls: z.array(moment).optional(),
  events: z.array(z.strictObject({ is: z.enum(['abandoned', 'refused', 'conversation']), at: moment })).optional(),
  isMinor: z.boolean().optional(),
  isGuardianNumber: z.boolean().optional(),
  isBusiness: z.boolean().optional(),
  isProfilingRefused: z.boolean().optional(),
})
const campaign = z.strictObject({
  purpose: z.enum(purposes).optional(),
  industry: z.enum(industries).optional(),
  voice: z.enum(speakers).optional(),
  isAutomated: z.boolean().optional(),
  hasOffer: z.boolean().optional(),
})
const observed = z.strictObject({
  saidAtMs: z.number().optional(),
  ms: z.number().optional(),
  count: z.number().optional(),
  of: z.number().optional(),
  usedToday: z.number().optional(),
  sinceLastMs: z.number().optional(),
  number: z.string().optional(),
  isRegistered: z.boolean().optional(),
  isDialable: z.boolean().optional(),
  isNoticeGiven: z.boolean().optional(),
  isConsented: z.boolean().optional(),
  isWholeCall: z.boolean().optional(),
  isDone: z.boolean().optional(),
})
const facts = { why: z.string().optional(), now: moment, contact: contact.optional(), campaign: campaign.optional() }
const ruleCase = z.union([
  z.strictObject({ ...facts, expect: z.strictObject({ verdict: z.enum(['allow', 'defer', 'degrade', 'block']), until: moment.optional() }) }),
  z.strictObject({ ...facts, observed, expect: z.enum(['kept', 'broken', 'silent', 'keep', 'erase', 'free']) }),
])
export type RuleCase = z.infer<typeof ruleCase>

/** `<pack>.cases.json`: rule id → its table. `contact` holds what every case starts from. Never part of the product's bundle. */
export const casesSchema = z.strictObject({ pack: z.string(), contact, rules: z.record(z.string(), z.array(ruleCase).min(2)) })
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
