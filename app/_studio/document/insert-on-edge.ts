import type { Draft as Writable } from 'immer'
import { type AddNode, addNode } from './add-node'
import { connect } from './connect'
import type { FlowDraft, PortRef } from './draft'

/** Puts a node between an exit and what it leads to; `out` is the new node's exit that goes on. */
export function insertOnEdge(draft: Writable<FlowDraft>, edge: PortRef, added: Omit<AddNode, 'from'>, out: string | undefined): void {
  const next = draft.flow.nodes[edge.node]?.on?.[edge.port]
  addNode(draft, { ...added, from: edge })
  if (next && out) connect(draft, { node: added.slug, port: out, to: next })
}
