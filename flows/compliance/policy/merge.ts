import { inForce, type Pack } from './pack'
import type { PackRef, Policy } from './policy'
import { explainRules } from './resolve'
import type { Rule } from './rule'
import type { PolicySettings } from './settings'

/**
 * One policy out of packs, overlays and the workspace's own rules. Every rule stays and all must be kept, so the strictest wins and the
 * order does not matter; `explanation` says which one rules at `atMs`.
 */
export function mergePolicy(
  packs: readonly Pack[],
  overlays: readonly Pack[],
  workspacePolicy: Pick<PolicySettings, 'rules'> & Partial<PolicySettings>,
  atMs: number,
): Policy {
  const all = [...packs, ...overlays]
  const own = workspacePolicy.rules.map((rule): Rule => ({ ...rule, pack: 'workspace', ...inForce(rule, workspacePolicy.dateZone ?? 'Etc/UTC') }))
  const rules = unique([...all.flatMap((pack) => pack.rules), ...own], (rule) => `${rule.id} ${JSON.stringify(rule)}`)
  const refs = unique(
    all.map(({ id, version }): PackRef => ({ id, version })),
    (ref) => `${ref.id} ${ref.version}`,
  )
  return { rules, packs: refs, explanation: explainRules(rules.filter((rule) => atMs >= rule.fromMs && atMs < rule.toMs)), atMs }
}

/** Two policies at once: what both ask. */
export function mergePolicies(a: Policy, b: Policy): Policy {
  const atMs = Math.max(a.atMs, b.atMs)
  const rules = unique([...a.rules, ...b.rules], (rule) => `${rule.id} ${JSON.stringify(rule)}`)
  const packs = unique([...a.packs, ...b.packs], (ref) => `${ref.id} ${ref.version}`)
  return { rules, packs, explanation: explainRules(rules.filter((rule) => atMs >= rule.fromMs && atMs < rule.toMs)), atMs }
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]))
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? [])
}
