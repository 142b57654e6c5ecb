import { gateOf } from './gates/index'
import type { GateId } from '../model/command'
import type { PlanContent, Provenance, Step, StepId } from '../model/plan'
import type { Text } from '../model/text'

/** Where gates stand on the canvas: on the way from an exit (`node` + `port`) to the next node. */
export interface EdgeGates {
  readonly node: string
  readonly port: string
  readonly to: string
  readonly gates: readonly PlacedGate[]
}

export interface PlacedGate extends Provenance {
  readonly step: StepId
  readonly name: Text
  /** Why it is there, in one sentence. */
  readonly why: Text
}

/**
 * Reads from a plan which inserted steps lie between two drawn nodes. A walk leaves each drawn step by each of its
 * exits and follows inserted steps only, so whatever the compiler adds shows up without the canvas knowing of it.
 */
export function gatesOnEdges(plan: PlanContent): readonly EdgeGates[] {
  const found = new Map<string, EdgeGates>()
  for (const way of follow(plan, plan.entry)) if (way.gates.length > 0) found.set(`\n\n${way.to}`, { node: '', port: '', to: way.to, gates: way.gates })
  for (const step of Object.values(plan.steps)) {
    if (step.inserted || !step.node) continue
    for (const exit of exitsOf(step)) {
      for (const way of follow(plan, exit.to)) {
        if (way.gates.length === 0) continue
        // Inside one node (its own tries, a check before its own dial) the gates stand before the node.
        const id = `${step.node}\n${exit.port}\n${way.to}`
        if (!found.has(id)) found.set(id, { node: step.node, port: exit.port, to: way.to, gates: way.gates })
      }
    }
  }
  return [...found.values()]
}

interface Way {
  readonly to: string
  readonly gates: readonly PlacedGate[]
}

/** Every drawn node that is reached from a step through inserted ones, with the gates passed on the shortest way. */
function follow(plan: PlanContent, start: StepId): readonly Way[] {
  const ways: Way[] = []
  const seen = new Set<StepId>()
  let frontier: { id: StepId; gates: readonly PlacedGate[] }[] = [{ id: start, gates: [] }]
  while (frontier.length > 0) {
    const next: typeof frontier = []
    for (const { id, gates } of frontier) {
      if (seen.has(id)) continue
      seen.add(id)
      const step = plan.steps[id]
      if (!step) continue
      if (!step.inserted) {
        if (step.node && !ways.some((way) => way.to === step.node)) ways.push({ to: step.node, gates })
        continue
      }
      const passed = [...gates, ...placed(id, step).filter((one) => !gates.some((old) => old.gate === one.gate))]
      next.push(...waysOn(step).map((exit) => ({ id: exit.to, gates: passed })))
    }
    frontier = next
  }
  return ways
}

/** The gates that an inserted step stands for: a check asks for several at once. */
function placed(id: StepId, step: Step): readonly PlacedGate[] {
  if (!step.inserted) return []
  const ids: readonly GateId[] = step.kind === 'command' && step.command.do === 'check' ? step.command.gates : [step.inserted.gate]
  return ids.map((gate) => {
    const known = gateOf(gate)
    const { rule, source } = known ?? step.inserted ?? { rule: '', source: '' }
    return { gate, rule, source, step: id, name: known?.name ?? { 'zh-CN': gate, en: gate }, why: known?.why ?? { 'zh-CN': '', en: '' } }
  })
}

/** A check that does not clear leads elsewhere (to `blocked`, to a wait): only what it lets through passed the gate. */
function waysOn(step: Step): readonly { readonly port: string; readonly to: StepId }[] {
  const cleared = step.kind === 'command' && step.command.do === 'check' ? step.on.cleared : undefined
  return cleared ? [{ port: 'cleared', to: cleared }] : exitsOf(step)
}

function exitsOf(step: Step): readonly { readonly port: string; readonly to: StepId }[] {
  switch (step.kind) {
    case 'command':
      return Object.entries(step.on).map(([outcome, to]) => ({ port: step.ports?.[outcome] ?? outcome, to }))
    case 'branch':
      return [...step.cases.map((one) => ({ port: one.port ?? '', to: one.to })), { port: step.otherwisePort ?? 'else', to: step.otherwise }]
    case 'set':
      return [{ port: step.port ?? 'next', to: step.to }]
    case 'split':
      return step.arms.map((arm) => ({ port: arm.name, to: arm.to }))
    case 'end':
      return []
  }
}
