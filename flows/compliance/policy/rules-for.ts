import { applies } from './applies'
import type { Situation } from './facts'
import type { Policy } from './policy'
import type { Kind, RuleOf, Stage } from './rule'

/** Rules of one stage and kind that are in force at `atMs` and fit what is known of the situation; what is unknown counts as met. */
export function rulesFor<K extends Kind>(policy: Policy, stage: Stage, kind: K, situation: Partial<Situation> = {}, atMs = policy.atMs): readonly RuleOf<K>[] {
  const isWanted = (rule: Policy['rules'][number]): rule is RuleOf<K> =>
    rule.stage === stage && rule.kind === kind && atMs >= rule.fromMs && atMs < rule.toMs && applies(rule, situation)
  return policy.rules.filter(isWanted)
}
