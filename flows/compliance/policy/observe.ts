import type { Kind, Rule, RuleOf } from './rule'

const DAY_MS = 86_400_000

/** What was measured of a call or found in the records. A rule looks at the fields of its kind; what is missing was not done. */
export interface Observation {
  /** disclosure: when it was said, ms after the first audio. */
  readonly saidAtMs?: number
  /** timer: how long it lasted or took. */
  readonly ms?: number
  /** ratio: so many of so many. */
  readonly count?: number
  readonly of?: number
  /** callerId */
  readonly usedToday?: number
  readonly sinceLastMs?: number
  readonly isRegistered?: boolean
  readonly isDialable?: boolean
  readonly number?: string
  /** recording */
  readonly isNoticeGiven?: boolean
  readonly isConsented?: boolean
  readonly isWholeCall?: boolean
  /** access, evidence: is it in place, was it kept? */
  readonly isDone?: boolean
}

/** Was the rule kept? For rules that are asked before a dial see `decide`, for retention `retentionDuty`. */
export function isKept(rule: RuleOf<Exclude<Kind, 'window' | 'cap' | 'interval' | 'list' | 'consent' | 'retention'>>, seen: Observation): boolean {
  switch (rule.kind) {
    case 'disclosure':
      return seen.saidAtMs !== undefined && seen.saidAtMs <= (rule.params.withinMs ?? Infinity)
    case 'timer':
      return seen.ms !== undefined && seen.ms >= (rule.params.minMs ?? 0) && seen.ms <= (rule.params.maxMs ?? Infinity)
    case 'ratio':
      return (seen.count ?? 0) <= rule.params.max * (seen.of ?? 0)
    case 'callerId':
      return isCallerIdFree(rule, seen)
    case 'recording':
      return isRecordedRightly(rule, seen)
    case 'access':
    case 'evidence':
      return seen.isDone === true
  }
}

/** Does `isKept` answer for this rule? */
export function isObserved(rule: Rule): rule is RuleOf<Exclude<Kind, 'window' | 'cap' | 'interval' | 'list' | 'consent' | 'retention'>> {
  return !['window', 'cap', 'interval', 'list', 'consent', 'retention'].includes(rule.kind)
}

/** What a retention rule asks of a record whose age counts from the rule's `from`; no age when that moment has not come. */
export function retentionDuty(rule: RuleOf<'retention'>, ageMs: number | undefined): 'keep' | 'erase' | 'free' {
  const { minDays, maxDays } = rule.params
  if (ageMs === undefined) return minDays === undefined ? 'free' : 'keep'
  if (minDays !== undefined && ageMs < minDays * DAY_MS) return 'keep'
  return maxDays !== undefined && ageMs >= maxDays * DAY_MS ? 'erase' : 'free'
}

function isCallerIdFree({ params }: RuleOf<'callerId'>, seen: Observation): boolean {
  return (
    (params.dailyMax === undefined || (seen.usedToday ?? 0) < params.dailyMax) &&
    (params.gapMs === undefined || (seen.sinceLastMs ?? Infinity) >= params.gapMs) &&
    (!params.isRegistered || seen.isRegistered === true) &&
    (!params.isDialable || seen.isDialable === true) &&
    !params.forbiddenPrefixes?.some((prefix) => seen.number?.startsWith(prefix))
  )
}

function isRecordedRightly({ params }: RuleOf<'recording'>, seen: Observation): boolean {
  return (
    (!params.isNoticeNeeded || seen.isNoticeGiven === true) &&
    (!params.isConsentNeeded || seen.isConsented === true) &&
    (!params.isWholeCall || seen.isWholeCall === true)
  )
}
