import type { Violation } from '../compliance/proof/violation'
import { gateOf } from '../compliance/gates/index'
import type { Issue } from '../model/issue'
import type { PlanContent } from '../model/plan'
import { issue } from '../validate/codes'

/** What the prover found, as a finding about the node that the step came from. */
export function violationIssue(plan: PlanContent, { gate, step, why, path }: Violation): Issue {
  const name = gate === 'structure' ? undefined : gateOf(gate)?.name
  const words = { path: path.join(' → '), gate }
  return issue(
    'plan-unproved',
    { node: plan.steps[step]?.node },
    {
      'zh-CN': { ...words, gate: name?.['zh-CN'] ?? gate, why: why['zh-CN'] },
      en: { ...words, gate: name?.en ?? gate, why: why.en },
    },
  )
}
