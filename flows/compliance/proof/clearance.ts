import type { CheckCommand, DialCommand, GateId } from '../../model/command'
import type { CommandStep, PlanContent, Step, StepId } from '../../model/plan'
import { type Edge, type PlanGraph, pathTo, trace } from './edges'
import type { Violation } from './violation'

const needed: readonly GateId[] = ['campaignRunning', 'doNotCall', 'consent', 'callingWindow', 'frequencyCap', 'callerIdRoom']

/** Whoever dials has just been cleared: the only way into a dial is the `cleared` exit of a whole check for the same pool. */
export function proveClearance(graph: PlanGraph): readonly Violation[] {
  const { plan, out, steps } = graph
  const trail = trace(graph, [plan.entry, ...Object.values(plan.handlers)], () => true)
  const found: Violation[] = []
  const dialAt = (at: number): DialCommand | undefined => {
    const step = steps[at]
    return step?.kind === 'command' && step.command.do === 'dial' ? step.command : undefined
  }
  for (const root of [plan.entry, ...Object.values(plan.handlers)]) if (dialAt(graph.numberOf(root))) found.push(uncleared(root, [root]))
  for (const [at, step] of steps.entries()) {
    for (const edge of out[at] ?? []) {
      const dial = dialAt(edge.toAt)
      if (dial && !isCleared(step, edge, dial)) found.push(uncleared(edge.to, [...pathTo(trail, at), edge.to]))
    }
    if (step.kind === 'command' && step.command.do === 'check') found.push(...proveDeferral(plan, graph.ids[at] ?? '', step, step.command))
  }
  return found
}

function isCleared(step: Step, { label }: Edge, dial: DialCommand): boolean {
  if (step.kind !== 'command' || step.command.do !== 'check' || label !== 'cleared') return false
  const { gates, pool } = step.command
  return pool === dial.pool && needed.every((gate) => gates.includes(gate))
}

/** A deferred call waits for the time that the check named, comes back to the same check, and not for ever. */
function proveDeferral(plan: PlanContent, id: StepId, step: CommandStep, check: CheckCommand): readonly Violation[] {
  const next = step.on.deferred
  const wait = next === undefined ? undefined : plan.steps[next]
  const waits =
    wait?.kind === 'command' &&
    wait.command.do === 'wait' &&
    'untilVariable' in wait.command &&
    wait.command.untilVariable === step.save?.untilMs &&
    Object.values(wait.on).every((target) => target === id) &&
    step.limit !== undefined
  if (waits && step.on.blocked !== undefined && check.gates.length > 0) return []
  return [
    {
      gate: 'callingWindow',
      step: id,
      why: { 'zh-CN': '推迟的呼叫没有等到允许的时刻再检查。', en: 'A deferred call does not wait for the time that was named and ask again.' },
      path: [id, ...(next === undefined ? [] : [next])],
    },
  ]
}

const uncleared = (step: StepId, path: readonly StepId[]): Violation => ({
  gate: 'campaignRunning',
  step,
  why: { 'zh-CN': '有路径没有通过拨打前检查就会拨出。', en: 'A path dials without having passed the check before it.' },
  path,
})
