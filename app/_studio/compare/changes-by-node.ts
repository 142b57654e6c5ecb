import { diffFlows, type FlowChange } from '../../../flows/index'
import type { Flow } from '../../../flows/model/flow'

/** All changes of one node; of the flow itself under an empty slug, first. */
export interface NodeChanges {
  readonly slug: string
  readonly changes: readonly FlowChange[]
}

/** The differences that the command line tells, node by node, in the order of the newer flow. */
export function changesByNode(before: Flow, after: Flow): readonly NodeChanges[] {
  const groups = new Map<string, FlowChange[]>()
  for (const one of diffFlows(before, after)) {
    const slug = one.node ?? ''
    groups.set(slug, [...(groups.get(slug) ?? []), one])
  }
  const order = ['', ...Object.keys(after.nodes), ...Object.keys(before.nodes)]
  return [...groups].map(([slug, changes]) => ({ slug, changes })).sort((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug))
}
