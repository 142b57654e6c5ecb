import type { Plan, Step, StepId } from '../../model/plan'

export interface Edge {
  readonly from: StepId
  /** Outcome, case or arm; `fault` for the way to the error handler. */
  readonly label: string
  readonly to: StepId
}

/** Every way out of a step, those through the plan's handlers included. */
function edgesOf(plan: Plan, from: StepId, step: Step): readonly Edge[] {
  const edges = drawn(plan, from, step)
  return step.limit ? [...edges, { from, label: 'limit', to: step.limit.to }] : edges
}

function drawn({ handlers }: Plan, from: StepId, step: Step): readonly Edge[] {
  switch (step.kind) {
    case 'command': {
      const edges = Object.entries(step.on).map(([label, to]) => ({ from, label, to }))
      const canFault = step.on.fault === undefined && handlers.error !== undefined
      return canFault ? [...edges, { from, label: 'fault', to: handlers.error }] : edges
    }
    case 'branch':
      return [...step.cases.map(({ to }, index) => ({ from, label: `case ${index + 1}`, to })), { from, label: 'else', to: step.otherwise }]
    case 'set':
      return [{ from, label: 'next', to: step.to }]
    case 'split':
      return step.arms.map(({ name, to }) => ({ from, label: name, to }))
    case 'end':
      return []
  }
}

/** A plan with its edges drawn once: a proof walks them half a dozen times. Made anew for every proof, so it cannot grow stale. */
export interface PlanGraph {
  readonly plan: Plan
  readonly out: ReadonlyMap<StepId, readonly Edge[]>
}

export function planGraph(plan: Plan): PlanGraph {
  const out = new Map<StepId, readonly Edge[]>()
  for (const id of Object.keys(plan.steps)) {
    const step = plan.steps[id]
    if (step) out.set(id, edgesOf(plan, id, step))
  }
  return { plan, out }
}

/** Reached steps with the edge by which each was first reached: the shortest path back. */
export type Trail = ReadonlyMap<StepId, Edge | null>

/**
 * Breadth first from `roots` over the edges that `follow` lets pass. Every step and edge is looked at once, so a proof
 * costs time in proportion to the plan, however many paths it has.
 */
export function trace({ out }: PlanGraph, roots: readonly Edge[] | readonly StepId[], follow: (edge: Edge) => boolean): Trail {
  const trail = new Map<StepId, Edge | null>()
  const queue: StepId[] = []
  for (const root of roots) reach(typeof root === 'string' ? root : root.to, typeof root === 'string' ? null : root)
  for (let index = 0; index < queue.length; index++) {
    const id = queue[index]
    if (id === undefined) continue
    for (const edge of out.get(id) ?? []) if (follow(edge)) reach(edge.to, edge)
  }
  return trail

  function reach(id: StepId, edge: Edge | null): void {
    if (trail.has(id)) return
    trail.set(id, edge)
    queue.push(id)
  }
}

/** The path by which `id` was reached, first step first. */
export function pathTo(trail: Trail, id: StepId): readonly StepId[] {
  const path = [id]
  for (let edge = trail.get(id); edge; edge = trail.get(edge.from)) {
    path.unshift(edge.from)
    if (path.length > 200) break
  }
  return path
}
