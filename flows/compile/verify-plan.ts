import { prove } from '../compliance/prove'
import type { Issue } from '../model/issue'
import type { Plan } from '../model/plan'
import { issue } from '../validate/codes'
import { hashPlan } from './hash'
import { violationIssue } from './violation-issue'

/** What a worker asks before it runs a plan: untouched since it was compiled, and proved again. Empty means yes. */
export function verifyPlan(plan: Plan): readonly Issue[] {
  if (hashPlan(plan) !== plan.hash) return [issue('plan-hash', {})]
  return prove(plan).map((violation) => violationIssue(plan, violation))
}
