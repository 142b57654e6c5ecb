import * as z from 'zod'
import { industries, purposes, speakers } from '../../model/flow'

export const stages = ['compile', 'beforeDial', 'onAnswer', 'duringCall', 'afterCall', 'atRest'] as const
/** From weakest to strongest; merging keeps the strongest. */
export const consentLevels = ['none', 'existingRelation', 'express', 'expressWritten', 'perPurpose'] as const
/** How well founded a rule is. Only 'law text read' was checked against the words of the law itself. */
export const grades = ['law text read', 'secondary source', 'customer policy'] as const

export type Stage = (typeof stages)[number]
export type ConsentLevel = (typeof consentLevels)[number]
export type Grade = (typeof grades)[number]

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
/** Local opening, end exclusive; an end at or before its start lies on the next day. */
const span = z.tuple([clock, clock])
const count = z.number().int().nonnegative()
const spanMs = z.number().int().positive()

/** All conditions must hold; a list holds when any entry does. An empty object always applies. */
export const appliesWhenSchema = z.strictObject({
  purposes: z.array(z.enum(purposes)).optional(),
  industries: z.array(z.enum(industries)).optional(),
  voices: z.array(z.enum(speakers)).optional(),
  /** Dialled by a machine, whoever speaks. */
  isAutomated: z.boolean().optional(),
  /** The callee is under age. */
  isMinor: z.boolean().optional(),
  isBusiness: z.boolean().optional(),
  isRecorded: z.boolean().optional(),
  /** ISO 3166-1 alpha-2, or 'EU' for the EU and EEA. */
  regions: z.array(z.string()).optional(),
  /** ISO 3166-2; applies as well while the callee's area is unknown. */
  areas: z.array(z.string()).optional(),
})
export type AppliesWhen = z.infer<typeof appliesWhenSchema>

/** `01-01` (month-day), `easter+39` (days from Easter Sunday), or a full date. */
const holiday = z.string().regex(/^\d{2}-\d{2}$|^easter[+-]\d{1,3}$|^\d{4}-\d{2}-\d{2}$/)

const params = {
  /** In the callee's local time; ISO weekdays, 1 is Monday. Days not listed are closed. */
  window: z.strictObject({
    days: z.array(z.strictObject({ on: z.array(z.number().int().min(1).max(7)), open: z.array(span) })),
    holidays: z.strictObject({ on: z.array(holiday), open: z.array(span) }).optional(),
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
    maxAgeMs: spanMs.optional(),
    /** Consent of this level for the purpose outweighs the entry. */
    exemptBy: z.enum(consentLevels).optional(),
  }),
  consent: z.strictObject({
    level: z.enum(consentLevels),
    isGuardianNeeded: z.boolean().optional(),
    /** The number itself must be the guardian's. */
    isGuardianNumberNeeded: z.boolean().optional(),
  }),
  /** Something that must be said; `order` sorts the announcements. */
  disclosure: z.strictObject({
    say: z.enum(['identity', 'purpose', 'aiVoice', 'recording', 'optOut', 'callback', 'rights', 'dataSource']),
    order: z.number().int(),
    withinMs: spanMs.optional(),
  }),
  /** A limit in time: `minMs` for things that must last, `maxMs` for things that must have happened. */
  timer: z.strictObject({
    what: z.enum(['ring', 'firstAudio', 'optOutOffered', 'optOutEffective', 'release', 'complaint', 'revocation', 'breach', 'erasure']),
    minMs: spanMs.optional(),
    maxMs: spanMs.optional(),
  }),
  ratio: z.strictObject({
    what: z.enum(['abandoned']),
    max: z.number().min(0).max(1),
    of: z.enum(['liveAnswered']),
    perMs: spanMs,
    isMachineAware: z.boolean().optional(),
  }),
  callerId: z.strictObject({
    dailyMax: count.optional(),
    gapMs: spanMs.optional(),
    isRegistered: z.boolean().optional(),
    isDialable: z.boolean().optional(),
    /** Number ranges that must not be used, national or E.164 prefixes. */
    forbiddenPrefixes: z.array(z.string()).optional(),
  }),
  recording: z.strictObject({ isNoticeNeeded: z.boolean().optional(), isConsentNeeded: z.boolean().optional(), isWholeCall: z.boolean().optional() }),
  /** `minDays` and `maxDays` run from `from`. */
  retention: z.strictObject({
    what: z.enum(['recording', 'consent', 'doNotCall', 'callRecord', 'assessment', 'accessLog', 'transcript']),
    minDays: count.optional(),
    maxDays: count.optional(),
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
  id: z.string().regex(/^[a-z]+(-[a-z]+)?\.[a-zA-Z0-9.]+$/),
  stage: z.enum(stages),
  appliesWhen: appliesWhenSchema.default({}),
  onFail: z.enum(['block', 'defer', 'degrade', 'warn']),
  basis: z.enum(['law', 'regulator', 'carrier', 'industry', 'customer']),
  grade: z.enum(grades),
  source: z.strictObject({ cite: z.string().min(3), url: z.url().or(z.literal('')) }),
  /** Local dates of the pack's place, both inclusive; null is open. */
  effective: z.strictObject({ from: date.nullable(), to: date.nullable() }).default({ from: null, to: null }),
  verifiedOn: date,
  /** The lawyer who signed it; null until one has. */
  reviewer: z.string().nullable().default(null),
  /** What it asks, for a shop owner. */
  text: z.strictObject({ 'zh-CN': z.string().min(2), en: z.string().min(2) }),
})

function rule<K extends keyof typeof params>(kind: K) {
  return base.extend({ kind: z.literal(kind), params: params[kind] })
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
