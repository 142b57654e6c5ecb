import { purposes } from '../../model/flow'
import type { Plan, PlanContent } from '../../model/plan'
import type { PlanGraph } from './edges'
import type { Violation } from './violation'

/** Every step that is named exists, and the purpose is one, for the plan and all its checks. */
export function proveStructure({ plan, ids, steps, out, numberOf }: PlanGraph): readonly Violation[] {
  const found: Violation[] = []
  const missing = (step: string, path: readonly string[]) => {
    found.push({ gate: 'structure', step, why: { 'zh-CN': `步骤 ${step} 不存在。`, en: `The step ${step} does not exist.` }, path })
  }
  for (const target of [plan.entry, ...Object.values(plan.handlers)]) if (numberOf(target) < 0) missing(target, [target])
  for (const edges of out) {
    for (const { from, to, toAt } of edges) if (toAt < 0) missing(to, [from, to])
  }
  if (!purposes.includes(plan.purpose)) found.push(purposeless(plan.entry))
  for (const [at, step] of steps.entries()) {
    if (step.kind === 'command' && step.command.do === 'check' && !isOfSameCall(step.command, plan)) found.push(purposeless(ids[at] ?? ''))
  }
  return found
}

/** A check for a milder purpose, trade or voice than the call's would clear what the rules forbid. */
function isOfSameCall(check: Pick<Plan, 'purpose' | 'industry' | 'speaker'>, plan: PlanContent): boolean {
  return check.purpose === plan.purpose && check.industry === plan.industry && check.speaker === plan.speaker
}

const purposeless = (step: string): Violation => ({
  gate: 'purposeTagged',
  step,
  why: { 'zh-CN': '呼叫目的、行业或说话者缺失，或前后不一致。', en: 'The purpose, trade or speaker is missing or differs within the plan.' },
  path: [step],
})
