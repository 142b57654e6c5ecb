import * as z from 'zod/mini'
import { industries, purposes, speakers } from '../../model/flow'

export const stages = ['compile', 'beforeDial', 'onAnswer', 'duringCall', 'afterCall', 'atRest'] as const
/** From weakest to strongest; merging keeps the strongest. */
export const consentLevels = ['none', 'existingRelation', 'express', 'expressWritten', 'perPurpose'] as const
/** How well founded a rule is. Only 'law text read' was checked against the words of the law itself. */
export const grades = ['law text read', 'secondary source', 'customer policy'] as const

export type Stage = (typeof stages)[number]
export type ConsentLevel = (typeof consentLevels)[number]
export type Grade = (typeof grades)[number]

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
/** Local opening, end exclusive; an end at or before its start lies on the next day. */
const span = z.tuple([clock, clock])
const count = z.number().check(z.int(), z.nonnegative())
const spanMs = z.number().check(z.int(), z.positive())

/** All conditions must hold; a list holds when any entry does. An empty object always applies. */
export const appliesWhenSchema = z.strictObject({
  purposes: z.optional(z.array(z.enum(purposes))),
  industries: z.optional(z.array(z.enum(industries))),
  voices: z.optional(z.array(z.enum(speakers))),
  /** Dialled by a machine, whoever speaks. */
  isAutomated: z.optional(z.boolean()),
  /** The callee is under age. */
  isMinor: z.optional(z.boolean()),
  isBusiness: z.optional(z.boolean()),
  isRecorded: z.optional(z.boolean()),
  /** ISO 3166-1 alpha-2, or 'EU' for the EU and EEA. */
  regions: z.optional(z.array(z.string())),
  /** ISO 3166-2; applies as well while the callee's area is unknown. */
  areas: z.optional(z.array(z.string())),
})
export type AppliesWhen = z.infer<typeof appliesWhenSchema>

/** `01-01` (month-day), `easter+39` (days from Easter Sunday), or a full date. */
const holiday = z.string().check(z.regex(/^\d{2}-\d{2}$|^easter[+-]\d{1,3}$|^\d{4}-\d{2}-\d{2}$/))

const params = {
  /** In the callee's local time; ISO weekdays, 1 is Monday. Days not listed are closed. */
  window: z.strictObject({
    days: z.array(z.strictObject({ on: z.array(z.number().check(z.int(), z.gte(1), z.lte(7))), open: z.array(span) })),
    holidays: z.optional(z.strictObject({ on: z.array(holiday), open: z.array(span) })),
  }),
  /** At most `max` calls per rolling `perMs`, or per local day of the callee. */
  cap: z.union([
    z.strictObject({ scope: z.enum(['callee', 'calleeSubject']), max: count, perMs: spanMs }),
    z.strictObject({ scope: z.enum(['callee', 'calleeSubject']), max: count, per: z.literal('localDay') }),
  ]),
  /** No call to the callee for `minMs` after an event. */
  interval: z.strictObject({ after: z.enum(['call', 'abandoned', 'refused', 'conversation']), minMs: spanMs }),
  /** `internal` is the workspace's own do-not-call list; others are registries whose copy may be `maxAgeMs` old. */
  list: z.strictObject({
    list: z.string(),
    maxAgeMs: z.optional(spanMs),
    /** Consent of this level for the purpose outweighs the entry. */
    exemptBy: z.optional(z.enum(consentLevels)),
  }),
  consent: z.strictObject({
    level: z.enum(consentLevels),
    isGuardianNeeded: z.optional(z.boolean()),
    /** The number itself must be the guardian's. */
    isGuardianNumberNeeded: z.optional(z.boolean()),
  }),
  /** Something that must be said; `order` sorts the announcements. */
  disclosure: z.strictObject({
    say: z.enum(['identity', 'purpose', 'aiVoice', 'recording', 'optOut', 'callback', 'rights', 'dataSource']),
    order: z.number().check(z.int()),
    withinMs: z.optional(spanMs),
  }),
  /** A limit in time: `minMs` for things that must last, `maxMs` for things that must have happened. */
  timer: z.strictObject({
    what: z.enum(['ring', 'firstAudio', 'optOutOffered', 'optOutEffective', 'release', 'complaint', 'revocation', 'breach', 'erasure']),
    minMs: z.optional(spanMs),
    maxMs: z.optional(spanMs),
  }),
  ratio: z.strictObject({
    what: z.enum(['abandoned']),
    max: z.number().check(z.gte(0), z.lte(1)),
    of: z.enum(['liveAnswered']),
    perMs: spanMs,
    isMachineAware: z.optional(z.boolean()),
  }),
  callerId: z.strictObject({
    dailyMax: z.optional(count),
    gapMs: z.optional(spanMs),
    isRegistered: z.optional(z.boolean()),
    isDialable: z.optional(z.boolean()),
    /** Number ranges that must not be used, national or E.164 prefixes. */
    forbiddenPrefixes: z.optional(z.array(z.string())),
  }),
  recording: z.strictObject({ isNoticeNeeded: z.optional(z.boolean()), isConsentNeeded: z.optional(z.boolean()), isWholeCall: z.optional(z.boolean()) }),
  /** `minDays` and `maxDays` run from `from`. */
  retention: z.strictObject({
    what: z.enum(['recording', 'consent', 'doNotCall', 'callRecord', 'assessment', 'accessLog', 'transcript']),
    minDays: z.optional(count),
    maxDays: z.optional(count),
    from: z.enum(['call', 'purposeEnd', 'contractEnd', 'productEnd', 'lastUse', 'creation']),
  }),
  access: z.strictObject({
    /** `share`, `transfer` (abroad) and `sensitive` need a consent of their own. */
    what: z.enum(['maskNumber', 'logReveal', 'noProfiling', 'audit', 'share', 'transfer', 'sensitive', 'erase']),
  }),
  evidence: z.strictObject({
    keep: z.enum(['consentRecord', 'decision', 'registryCheck', 'impactAssessment', 'script', 'callRecord', 'processing', 'registration']),
  }),
}

const base = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)?\.[a-zA-Z0-9.]+$/)),
  stage: z.enum(stages),
  appliesWhen: z._default(appliesWhenSchema, {}),
  onFail: z.enum(['block', 'defer', 'degrade', 'warn']),
  basis: z.enum(['law', 'regulator', 'carrier', 'industry', 'customer']),
  grade: z.enum(grades),
  source: z.strictObject({ cite: z.string().check(z.minLength(3)), url: z.union([z.url(), z.literal('')]) }),
  /** Local dates of the pack's place, both inclusive; null is open. */
  effective: z._default(z.strictObject({ from: z.nullable(date), to: z.nullable(date) }), { from: null, to: null }),
  verifiedOn: date,
  /** The lawyer who signed it; null until one has. */
  reviewer: z._default(z.nullable(z.string()), null),
  /** What it asks, for a shop owner. */
  text: z.strictObject({ 'zh-CN': z.string().check(z.minLength(2)), en: z.string().check(z.minLength(2)) }),
})

function rule<K extends keyof typeof params>(kind: K) {
  return z.extend(base, { kind: z.literal(kind), params: params[kind] })
}

/** A rule as it stands in a pack's file; loading adds `pack`, `overlay` and the moments of `effective`. */
export const ruleSchema = z.discriminatedUnion('kind', [
  rule('window'),
  rule('cap'),
  rule('interval'),
  rule('list'),
  rule('consent'),
  rule('disclosure'),
  rule('timer'),
  rule('ratio'),
  rule('callerId'),
  rule('recording'),
  rule('retention'),
  rule('access'),
  rule('evidence'),
])
export type RuleFile = z.infer<typeof ruleSchema>
export type Kind = RuleFile['kind']

export interface Placed {
  readonly pack: string
  /** Set when the pack is an overlay by industry. */
  readonly overlay?: string
  /** Zones of the pack's areas: while the callee's zone is uncertain, the rule speaks for these only. */
  readonly areaZones?: readonly string[]
  /** Effective from (inclusive) and to (exclusive), ms since the epoch. */
  readonly fromMs: number
  readonly toMs: number
}
export type Rule = RuleFile & Placed
export type RuleOf<K extends Kind> = Extract<RuleFile, { kind: K }> & Placed
