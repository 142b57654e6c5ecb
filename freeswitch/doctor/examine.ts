import { checks } from './checks'
import type { SwitchFacts } from './facts'
import type { Finding } from './finding'
import { type Note, notesOn } from './notes'

export interface Examination {
  readonly findings: readonly Finding[]
  /** Checks that could not look: the switch does not tell, or this is a simulator. */
  readonly unknown: readonly string[]
  readonly passed: readonly string[]
  readonly notes: readonly Note[]
}

export function examine(facts: SwitchFacts): Examination {
  const findings: Finding[] = []
  const unknown: string[] = []
  const passed: string[] = []
  for (const check of checks) {
    const holds = check.holds(facts)
    if (holds === undefined) unknown.push(check.id)
    else if (holds) passed.push(check.id)
    else findings.push({ id: check.id, severity: check.severity, zh: check.zh, en: check.en, fix: check.fix })
  }
  return { findings, unknown, passed, notes: notesOn(facts) }
}
