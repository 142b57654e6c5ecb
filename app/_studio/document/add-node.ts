import type { Draft as Writable } from 'immer'
import type { FlowNode } from '../../../flows/model/flow'
import type { FlowDraft, Point, PortRef } from './draft'
import { connect } from './connect'

export interface AddNode {
  readonly slug: string
  readonly node: FlowNode
  readonly at: Point
  /** The free or taken exit that leads to the new node from now on. */
  readonly from?: PortRef
}

/** Puts a node on the canvas and, when asked, behind an exit. */
export function addNode(draft: Writable<FlowDraft>, { slug, node, at, from }: AddNode): void {
  draft.flow.nodes[slug] = structuredClone(node) as Writable<FlowNode>
  draft.layout.nodes[slug] = { x: Math.round(at.x), y: Math.round(at.y) }
  if (from) connect(draft, { ...from, to: slug })
}
