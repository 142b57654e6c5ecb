import type { Situation } from './facts'
import { isKept } from './observe'
import { rulesFor } from './rules-for'
import type { Policy } from './policy'
import type { RuleOf } from './rule'

/** How much one caller number of ours may be used. Infinity and 0 stand for no limit. */
export interface CallerIdPolicy {
  readonly dailyMax: number
  readonly gapMs: number
}

/** The strictest daily number and spacing in force at `atMs` (the policy's own moment when left out). */
export function callerIdPolicy(policy: Policy, atMs = policy.atMs): CallerIdPolicy {
  let dailyMax = Infinity
  let gapMs = 0
  for (const rule of rulesFor(policy, 'beforeDial', 'callerId', {}, atMs)) {
    dailyMax = Math.min(dailyMax, rule.params.dailyMax ?? Infinity)
    gapMs = Math.max(gapMs, rule.params.gapMs ?? 0)
  }
  return { dailyMax, gapMs }
}

/** Rules about whose a caller number is and whether it can be called back; none where only its use is limited. */
export function callerIdDemands(policy: Policy, situation: Situation, atMs = policy.atMs): readonly RuleOf<'callerId'>[] {
  return rulesFor(policy, 'beforeDial', 'callerId', situation, atMs).filter(
    ({ params }) => params.isRegistered || params.isDialable || params.forbiddenPrefixes?.length,
  )
}

/** What is known of one of our numbers. */
export interface CallerIdFacts {
  readonly isRegistered: boolean
  readonly isDialable: boolean
  /** As it is dialled within its country and as E.164: rules name their prefixes in either. */
  readonly forms: readonly string[]
}

/** The first rule that a call under this number would break. What nobody has said of it is not so. */
export function brokenDemand(demands: readonly RuleOf<'callerId'>[], { forms, ...facts }: CallerIdFacts): string | undefined {
  return demands.find((rule) => !forms.every((number) => isKept(rule, { ...facts, number })))?.id
}
