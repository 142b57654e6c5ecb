import { rulesFor } from './rules-for'
import type { Policy } from './policy'

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
