import { packs } from '../../flows/compliance/packs/packs'
import type { Rule } from '../../flows/compliance/policy/rule'

const rules: ReadonlyMap<string, Rule> = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule])))

/** A rule that ships, by its id. */
export function ruleById(id: string): Rule | undefined {
  return rules.get(id)
}
