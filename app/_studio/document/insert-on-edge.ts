import type { Draft as Writable } from 'immer'
import { type AddNode, addNode } from './add-node'
import { connect } from './connect'
import type { FlowDraft, PortRef } from './draft'

/** Puts a node between an exit and what it leads to; all of `outs`, exits of the new node, go on there: no call ends in a hole until they are led elsewhere. */
export function insertOnEdge(draft: Writable<FlowDraft>, edge: PortRef, added: Omit<AddNode, 'from'>, outs: readonly string[]): void {
  const next = draft.flow.nodes[edge.node]?.on?.[edge.port]
  addNode(draft, { ...added, from: edge })
  if (next) for (const port of outs) connect(draft, { node: added.slug, port, to: next })
}
