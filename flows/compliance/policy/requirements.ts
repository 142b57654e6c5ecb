import type { Situation } from './facts'
import type { Policy } from './policy'
import type { Kind, RuleOf, Stage } from './rule'
import { rulesFor } from './rules-for'

/** A value and the rules that ask for it; the compiler writes them on the steps it inserts. */
export interface Asked<T> {
  readonly value: T
  readonly rules: readonly string[]
}
type DisclosureSay = RuleOf<'disclosure'>['params']['say']
type RetentionWhat = RuleOf<'retention'>['params']['what']

export interface Retention {
  readonly what: RetentionWhat
  readonly from: RuleOf<'retention'>['params']['from']
  readonly minDays?: Asked<number>
  readonly maxDays?: Asked<number>
  /** The minimum is above the maximum: no choice of ours keeps both, a person must decide. */
  readonly isConflict: boolean
}

/** What a call must do or leave undone apart from the questions before its dial. Absent values are asked by nobody. */
export interface Requirements {
  /** In the order in which they are to be spoken. */
  readonly disclosures: readonly { readonly say: DisclosureSay; readonly withinMs?: number; readonly rules: readonly string[] }[]
  readonly recordingNotice?: Asked<true>
  readonly recordingConsent?: Asked<true>
  readonly recordingWhole?: Asked<true>
  readonly ringMinMs?: Asked<number>
  readonly firstAudioMaxMs?: Asked<number>
  readonly optOutEffectiveMaxMs?: Asked<number>
  readonly optOutOfferedMaxMs?: Asked<number>
  readonly releaseMaxMs?: Asked<number>
  readonly abandoned: readonly { readonly max: number; readonly perMs: number; readonly isMachineAware: boolean; readonly rules: readonly string[] }[]
  readonly retention: readonly Retention[]
}

/** Everything merged for one situation at one moment; what is unknown of the situation counts as met. */
export function requirements(policy: Policy, situation: Partial<Situation>, atMs = policy.atMs): Requirements {
  const all = <K extends Kind>(stage: Stage, kind: K) => rulesFor(policy, stage, kind, situation, atMs)
  const recordings = all('compile', 'recording')
  const timers = (['compile', 'onAnswer', 'duringCall'] as const).flatMap((stage) => all(stage, 'timer'))
  const timer = (what: RuleOf<'timer'>['params']['what'], bound: 'minMs' | 'maxMs') =>
    strictest(
      timers.filter((rule) => rule.params.what === what),
      (rule) => rule.params[bound],
      bound === 'minMs' ? Math.max : Math.min,
    )
  return {
    disclosures: disclosuresOf(all('compile', 'disclosure')),
    ...defined({
      recordingNotice: flag(recordings, (rule) => rule.params.isNoticeNeeded),
      recordingConsent: flag(recordings, (rule) => rule.params.isConsentNeeded),
      recordingWhole: flag(recordings, (rule) => rule.params.isWholeCall),
      ringMinMs: timer('ring', 'minMs'),
      firstAudioMaxMs: timer('firstAudio', 'maxMs'),
      optOutEffectiveMaxMs: timer('optOutEffective', 'maxMs'),
      optOutOfferedMaxMs: timer('optOutOffered', 'maxMs'),
      releaseMaxMs: timer('release', 'maxMs'),
    }),
    abandoned: abandonedOf(all('afterCall', 'ratio')),
    retention: retentionOf(all('atRest', 'retention')),
  }
}

function disclosuresOf(rules: readonly RuleOf<'disclosure'>[]): Requirements['disclosures'] {
  const says = [...new Set([...rules].sort((a, b) => a.params.order - b.params.order).map((rule) => rule.params.say))]
  return says.map((say) => {
    const same = rules.filter((rule) => rule.params.say === say)
    const withinMs = strictest(same, (rule) => rule.params.withinMs, Math.min)
    return { say, ...(withinMs ? { withinMs: withinMs.value } : {}), rules: same.map((rule) => rule.id) }
  })
}

function abandonedOf(rules: readonly RuleOf<'ratio'>[]): Requirements['abandoned'] {
  return [...new Set(rules.map((rule) => rule.params.perMs))]
    .sort((a, b) => a - b)
    .flatMap((perMs) => {
      const same = rules.filter((rule) => rule.params.perMs === perMs)
      const max = strictest(same, (rule) => rule.params.max, Math.min)
      return max ? [{ max: max.value, perMs, isMachineAware: same.some((rule) => rule.params.isMachineAware), rules: max.rules }] : []
    })
}

function retentionOf(rules: readonly RuleOf<'retention'>[]): readonly Retention[] {
  const keys = [...new Set(rules.map((rule) => `${rule.params.what} ${rule.params.from}`))].sort()
  return keys.flatMap((key) => {
    const same = rules.filter((rule) => `${rule.params.what} ${rule.params.from}` === key)
    const first = same[0]
    if (!first) return []
    const minDays = strictest(same, (rule) => rule.params.minDays, Math.max)
    const maxDays = strictest(same, (rule) => rule.params.maxDays, Math.min)
    const isConflict = minDays !== undefined && maxDays !== undefined && minDays.value > maxDays.value
    return [{ what: first.params.what, from: first.params.from, ...defined({ minDays, maxDays }), isConflict }]
  })
}

function strictest<R extends { readonly id: string }>(
  rules: readonly R[],
  valueOf: (rule: R) => number | undefined,
  fold: (a: number, b: number) => number,
): Asked<number> | undefined {
  const asked = rules.flatMap((rule) => {
    const value = valueOf(rule)
    return value === undefined ? [] : [{ id: rule.id, value }]
  })
  const [first, ...rest] = asked
  if (!first) return undefined
  const value = rest.reduce((so, one) => fold(so, one.value), first.value)
  return { value, rules: asked.filter((one) => one.value === value).map((one) => one.id) }
}

function flag<R extends { readonly id: string }>(rules: readonly R[], isAsked: (rule: R) => boolean | undefined): Asked<true> | undefined {
  const ids = rules.filter(isAsked).map((rule) => rule.id)
  return ids.length > 0 ? { value: true, rules: ids } : undefined
}

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
