import type { PlanContent, Step, StepId } from '../../model/plan'

export interface Edge {
  readonly from: StepId
  /** Outcome, case or arm; `fault` for the way to the error handler. */
  readonly label: string
  readonly to: StepId
  /** Numbers of both steps in the graph; -1 for a step that does not exist. */
  readonly fromAt: number
  readonly toAt: number
}

/** A plan with its steps numbered and its edges drawn once: a proof walks them half a dozen times. Made anew for every proof, so it cannot grow stale. */
export interface PlanGraph {
  readonly plan: PlanContent
  readonly ids: readonly StepId[]
  readonly steps: readonly Step[]
  /** Edges by the number of the step that they leave. */
  readonly out: readonly (readonly Edge[])[]
  numberOf(id: StepId): number
}

export function planGraph(plan: PlanContent): PlanGraph {
  const ids = Object.keys(plan.steps)
  const steps = Object.values(plan.steps)
  const numbers = new Map(ids.map((id, index) => [id, index]))
  const numberOf = (id: StepId) => numbers.get(id) ?? -1
  return { plan, ids, steps, numberOf, out: steps.map((step, at) => edgesOf(at, step)) }

  /** Every way out of a step, those through the plan's handlers included. */
  function edgesOf(at: number, step: Step): readonly Edge[] {
    const from = ids[at] ?? ''
    const edges: Edge[] = []
    switch (step.kind) {
      case 'command':
        for (const label of Object.keys(step.on)) add(edges, at, from, label, step.on[label])
        if (step.on.fault === undefined) add(edges, at, from, 'fault', plan.handlers.error)
        break
      case 'branch':
        for (const [index, { to }] of step.cases.entries()) add(edges, at, from, `case ${index + 1}`, to)
        add(edges, at, from, 'else', step.otherwise)
        break
      case 'set':
        add(edges, at, from, 'next', step.to)
        break
      case 'split':
        for (const { name, to } of step.arms) add(edges, at, from, name, to)
        break
      case 'end':
    }
    add(edges, at, from, 'limit', step.limit?.to)
    return edges
  }

  function add(edges: Edge[], fromAt: number, from: StepId, label: string, to: StepId | undefined): void {
    if (to !== undefined) edges.push({ from, label, to, fromAt, toAt: numberOf(to) })
  }
}

/** Reached steps in the order in which they were reached, and the edge by which each was: the shortest path back. */
export interface Trail {
  readonly reached: readonly number[]
  readonly ids: readonly StepId[]
  by(at: number): Edge | undefined
}

/**
 * Breadth first from `roots` over the edges that `follow` lets pass. Every step and edge is looked at once, so a proof
 * costs time in proportion to the plan, however many paths it has.
 */
export function trace({ ids, out, numberOf }: PlanGraph, roots: readonly (Edge | StepId)[], follow: (edge: Edge) => boolean): Trail {
  const isReached = new Uint8Array(ids.length)
  const by: (Edge | undefined)[] = ids.map(() => undefined)
  const reached: number[] = []
  for (const root of roots) {
    if (typeof root === 'string') reach(numberOf(root), undefined)
    else reach(root.toAt, root)
  }
  for (let index = 0; index < reached.length; index++) {
    for (const edge of out[reached[index] ?? -1] ?? []) if (!isReached[edge.toAt] && follow(edge)) reach(edge.toAt, edge)
  }
  return { reached, ids, by: (at) => by[at] }

  function reach(at: number, edge: Edge | undefined): void {
    if (at < 0 || isReached[at]) return
    isReached[at] = 1
    by[at] = edge
    reached.push(at)
  }
}

/** The path by which a step was reached, first step first. */
export function pathTo(trail: Trail, at: number): readonly StepId[] {
  const path = [trail.ids[at] ?? '']
  for (let edge = trail.by(at); edge; edge = trail.by(edge.fromAt)) {
    path.unshift(edge.from)
    if (path.length > 200) break
  }
  return path
}
