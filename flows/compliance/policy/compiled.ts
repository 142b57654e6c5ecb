import { applies } from './applies'
import { type Check, checkOf } from './check'
import type { Situation } from './facts'
import { type Policy, policyGates } from './policy'

const SITUATIONS_MAX = 512

const compiled = new WeakMap<Policy, Map<string, readonly Check[]>>()

/** The checks that a situation calls for, in the order of the gates. Kept per policy: compiling costs more than deciding. */
export function checksOf(policy: Policy, situation: Situation): readonly Check[] {
  let known = compiled.get(policy)
  if (!known) {
    known = new Map()
    compiled.set(policy, known)
  }
  const key = keyOf(situation)
  let checks = known.get(key)
  if (!checks) {
    checks = compile(policy, situation)
    if (known.size >= SITUATIONS_MAX) known.clear()
    known.set(key, checks)
  }
  return checks
}

function compile(policy: Policy, situation: Situation): readonly Check[] {
  const checks: Check[] = []
  for (const rule of policy.rules) {
    if (rule.stage !== 'beforeDial' || !applies(rule, situation)) continue
    const check = checkOf(rule)
    if (check) checks.push(check)
  }
  return checks.sort((a, b) => policyGates.indexOf(a.gate) - policyGates.indexOf(b.gate))
}

function keyOf(s: Situation): string {
  const flags = (s.isAutomated ? 1 : 0) + (s.isRecorded ? 2 : 0) + (s.isMinor ? 4 : 0) + (s.isBusiness ? 8 : 0)
  return `${s.region}|${s.purpose}|${s.alsoPurpose ?? ''}|${s.industry}|${s.voice}|${flags}|${s.areas?.join(',') ?? ''}`
}
