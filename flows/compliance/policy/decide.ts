import type { Json } from '../../model/command'
import type { Check, Ready } from './check'
import { checksOf } from './compiled'
import { type CampaignFacts, type ContactFacts, situationOf } from './facts'
import type { PackRef, Policy, PolicyGate } from './policy'
import { zonesOf } from './region-zones'
import { isZone } from './zone'

/** No rule we know defers longer; beyond it a number counts as never to be called. */
export const HORIZON_MS = 400 * 86_400_000
const STEPS_MAX = 5_000
/** Year 2200: past it, and before 1970, a moment is a mistake. */
const MS_MAX = 7_258_118_400_000

export interface DecideInput {
  readonly policy: Policy
  readonly contact: ContactFacts
  readonly campaign: CampaignFacts
  readonly nowMs: number
}

/** A rule and what it saw. */
export interface Seen {
  readonly rule: string
  readonly value: Json
  readonly ok: boolean
}

export interface Decision {
  readonly verdict: 'allow' | 'defer' | 'degrade' | 'block'
  /** For `defer`: the earliest moment that keeps every rule if nothing else changes. */
  readonly untilMs?: number
  /** The rule that decided; absent for `allow`. */
  readonly rule?: string
  readonly gate?: PolicyGate
  /** For `degrade`: rules that allow the call in a lesser form only. */
  readonly limits?: readonly string[]
  readonly seen: readonly Seen[]
  readonly packs: readonly PackRef[]
  /** The moment of the decision, ms since the epoch. */
  readonly atMs: number
  /** The zones that had to agree. */
  readonly zones: readonly string[]
}

/**
 * May this callee be called now? Pure, total (never throws) and bounded. The first failing rule in the order of the gates blocks;
 * a deferral names the failing rule that lasts longest. Times are ms since the epoch.
 */
export function decide(input: DecideInput): Decision {
  const { policy, contact, campaign, nowMs } = input
  const seen: Seen[] = []
  const zones = candidateZones(contact)
  const common = { seen, packs: policy.packs, atMs: nowMs, zones }
  const blocked = (rule: string, gate: PolicyGate, value?: Json): Decision => {
    if (value !== undefined) seen.push({ rule, value, ok: false })
    return { verdict: 'block', rule, gate, ...common }
  }
  if (!(nowMs >= 0 && nowMs <= MS_MAX)) return blocked('core.clock', 'callingWindow', String(nowMs))
  if (campaign.status !== 'running') return blocked('core.campaignRunning', 'campaignRunning', campaign.status)
  seen.push({ rule: 'core.campaignRunning', value: 'running', ok: true })

  if (zones.length === 0) return blocked('core.place', 'callingWindow', contact.region)
  const situation = situationOf(contact, campaign)
  const ready: Ready = {
    contact,
    situation,
    zones,
    callsMs: ascending(contact.callsMs, nowMs),
    subjectCallsMs: ascending(contact.subjectCallsMs ?? contact.callsMs, nowMs),
  }
  const checks = checksOf(policy, situation)

  let refusal: Check | undefined
  let longest: Check | undefined
  let longestMs = nowMs
  const limits: string[] = []
  for (const check of checks) {
    if (!isActive(check, nowMs)) continue
    const nextMs = check.nextMs(ready, nowMs)
    const ok = nextMs <= nowMs
    seen.push({ rule: check.rule.id, value: check.value(ready, nowMs), ok })
    if (ok || check.rule.onFail === 'warn') continue
    if (check.rule.onFail === 'degrade') limits.push(check.rule.id)
    else if (check.rule.onFail === 'block') refusal ??= check
    else if (nextMs > longestMs) {
      longest = check
      longestMs = nextMs
    }
  }
  if (refusal) return blocked(refusal.rule.id, refusal.gate)
  if (!longest) return limits.length > 0 ? { verdict: 'degrade', rule: limits[0], gate: 'consent', limits, ...common } : { verdict: 'allow', ...common }
  const earliest = earliestCall(checks, ready, nowMs)
  if (earliest.is === 'at') return { verdict: 'defer', untilMs: earliest.ms, rule: longest.rule.id, gate: longest.gate, ...common }
  // By the time the hour is fit, something else forbids the call: consent that ends, a law that begins.
  const later = earliest.by
  return later ? blocked(later.rule.id, later.gate, later.value(ready, earliest.ms)) : blocked(longest.rule.id, longest.gate)
}

type Earliest =
  | { readonly is: 'at'; readonly ms: number }
  /** Never within the horizon; `by` is a refusal that stands at `ms` for good. */
  | { readonly is: 'never'; readonly ms: number; readonly by?: Check }

/**
 * The earliest moment ≥ `fromMs` that keeps all checks. Each round moves to the latest of the moments that single rules ask for, which no
 * answer can precede; a rule that has not begun or is over by then drops out.
 */
function earliestCall(checks: readonly Check[], ready: Ready, fromMs: number): Earliest {
  let at = fromMs
  for (let step = 0; step < STEPS_MAX; step += 1) {
    let next = at
    for (const check of checks) {
      const { onFail, toMs } = check.rule
      if (onFail === 'warn' || onFail === 'degrade' || !isActive(check, at)) continue
      const asked = Math.min(check.nextMs(ready, at), toMs)
      if (asked === Infinity) return { is: 'never', ms: at, ...(onFail === 'block' ? { by: check } : {}) }
      next = Math.max(next, asked)
    }
    if (next === at) return { is: 'at', ms: at }
    if (next > fromMs + HORIZON_MS) return { is: 'never', ms: at }
    at = next
  }
  return { is: 'never', ms: at }
}

function isActive({ rule }: Check, ms: number): boolean {
  return ms >= rule.fromMs && ms < rule.toMs
}

/** The zones that must all agree: the contact's own, or every zone of the region when one is missing or unreadable. */
export function candidateZones(contact: Pick<ContactFacts, 'region' | 'zones'>): readonly string[] {
  return contact.zones.length > 0 && contact.zones.every(isZone) ? contact.zones : zonesOf(contact.region)
}

/** Ascending, within the years that make sense; a call at an unreadable moment counts as one of now. */
function ascending(ms: readonly number[], nowMs: number): readonly number[] {
  let last = 0
  for (const value of ms) {
    if (!(value >= last && value <= MS_MAX)) return ms.map((one) => (Number.isNaN(one) ? nowMs : Math.min(Math.max(one, 0), MS_MAX))).sort((a, b) => a - b)
    last = value
  }
  return ms
}
