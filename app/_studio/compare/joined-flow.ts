import type { Flow, FlowNode, Layout } from '../../../flows/model/flow'
import { placeMissing } from '../canvas/place'
import type { CardMark } from '../canvas/to-card'

export interface Joined {
  readonly flow: Flow
  readonly layout: Layout
  /** Slug, or `slug:port`, → what became of it. */
  readonly marks: Readonly<Record<string, CardMark>>
}

interface Side {
  readonly flow: Flow
  readonly layout: Layout
}

/**
 * Both flows in one, for looking at only: the newer one, with what it lost standing at its old place. Places do not count as a change, and
 * connections are told apart from contents.
 */
export function joinedFlow(before: Side, after: Side): Joined {
  const marks: Record<string, CardMark> = {}
  const nodes: Record<string, FlowNode> = {}
  for (const [slug, node] of Object.entries(after.flow.nodes)) {
    const old = before.flow.nodes[slug]
    if (!old) marks[slug] = 'added'
    else if (JSON.stringify({ ...old, on: 0 }) !== JSON.stringify({ ...node, on: 0 })) marks[slug] = 'changed'
    const lost = Object.entries(old?.on ?? {}).filter(([port]) => node.on?.[port] === undefined)
    for (const [port, to] of Object.entries(node.on ?? {})) {
      const was = old?.on?.[port]
      if (was !== to) marks[`${slug}:${port}`] = was ? 'changed' : 'added'
    }
    for (const [port] of lost) marks[`${slug}:${port}`] = 'removed'
    nodes[slug] = lost.length > 0 ? { ...node, on: { ...Object.fromEntries(lost), ...node.on } } : node
  }
  const gone = Object.entries(before.flow.nodes).filter(([slug]) => !after.flow.nodes[slug])
  for (const [slug, node] of gone) {
    nodes[slug] = node
    marks[slug] = 'removed'
    for (const port of Object.keys(node.on ?? {})) marks[`${slug}:${port}`] = 'removed'
  }
  const oldPlaces = placeMissing(before.flow, before.layout)
  const places = { ...placeMissing(after.flow, after.layout) }
  for (const [slug] of gone) {
    const at = oldPlaces[slug]
    if (at) places[slug] = at
  }
  return { flow: { ...after.flow, nodes }, layout: { ...after.layout, nodes: places }, marks }
}
