import type { Step, StepId } from '../../model/plan'
import { type Edge, type PlanGraph, pathTo, trace } from './edges'
import type { Violation } from './violation'

/** The opt-out key is heard wherever it has no other meaning, and what it leads to keeps its promise. */
export function proveOptOut(graph: PlanGraph, roots: readonly Edge[]): readonly Violation[] {
  const { plan } = graph
  if (roots.length === 0) return []
  const handler = plan.handlers.optOut
  if (handler === undefined) return [broken(plan.entry, [plan.entry], unheard)]
  return [...proveHeard(graph, roots, handler), ...proveHandler(graph, handler)]
}

function proveHeard(graph: PlanGraph, roots: readonly Edge[], handler: StepId): readonly Violation[] {
  const { plan, steps, ids } = graph
  const trail = trace(graph, roots, ({ to }) => to !== handler)
  const found: Violation[] = []
  for (const at of trail.reached) {
    const step = steps[at]
    if (step && isDeaf(step, plan.optOutKey, handler)) found.push(broken(ids[at] ?? '', pathTo(trail, at), unheard))
  }
  return found
}

function isDeaf(step: Step, key: string, handler: StepId): boolean {
  if (step.kind !== 'command') return false
  const { command, on } = step
  if (command.do === 'play') return !command.stopKeys.includes(key) || on[`stopped:${key}`] !== handler
  if (command.do !== 'collect' || command.digitsMax !== 1) return false
  return (command.allowed !== '' && !command.allowed.includes(key)) || on[`collected:${key}`] === undefined
}

/** Listed, then told, then hung up; and nothing dials on the way. */
function proveHandler(graph: PlanGraph, handler: StepId): readonly Violation[] {
  const { plan, steps, ids } = graph
  const first = plan.steps[handler]
  const lists = first?.kind === 'command' && first.command.do === 'request' && first.command.target === 'doNotCall' && first.command.operation === 'add'
  if (!lists) return [broken(handler, [handler], unlisted)]
  const told = first.on['*']
  const confirm = told === undefined ? undefined : plan.steps[told]
  const confirms = confirm?.kind === 'command' && confirm.command.do === 'play' && confirm.command.announce === 'optOut'
  if (told === undefined || !confirms) return [broken(handler, [handler, ...(told === undefined ? [] : [told])], untold)]
  const trail = trace(graph, [handler], () => true)
  const dial = trail.reached.find((at) => commandOf(steps[at]) === 'dial')
  if (dial !== undefined) return [broken(ids[dial] ?? '', pathTo(trail, dial), dialled)]
  const open = trace(graph, [handler], ({ fromAt }) => commandOf(steps[fromAt]) !== 'hangup')
  const ended = open.reached.find((at) => steps[at]?.kind === 'end')
  return ended === undefined ? [] : [broken(ids[ended] ?? '', pathTo(open, ended), notHungUp)]
}

const commandOf = (step: Step | undefined): string | undefined => (step?.kind === 'command' ? step.command.do : undefined)

const broken = (step: StepId, path: readonly StepId[], why: Violation['why']): Violation => ({ gate: 'optOut', step, why, path })
const unheard = { 'zh-CN': '有步骤听不到退订键。', en: 'A step does not hear the opt-out key.' }
const unlisted = { 'zh-CN': '按退订键后没有写入勿扰名单。', en: 'The opt-out key does not lead to the do-not-call list.' }
const untold = { 'zh-CN': '退订后没有向对方确认。', en: 'The opt-out is not confirmed to the person.' }
const dialled = { 'zh-CN': '退订之后还会再次拨打。', en: 'A call is made after the opt-out.' }
const notHungUp = { 'zh-CN': '退订之后没有挂断。', en: 'The line is not hung up after the opt-out.' }
