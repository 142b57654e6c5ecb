import type { Flow } from '../../../flows/model/flow'
import type { CardMark } from '../canvas/to-card'

export interface FlowDifference {
  /** Slug, or `node:port`, → what became of it. */
  readonly marks: Readonly<Record<string, CardMark>>
  /** Slugs that only the older flow has. */
  readonly removed: readonly string[]
}

/** What changed, by meaning: places on the canvas do not count, connections are told apart from contents. */
export function marksBetween(before: Flow, after: Flow): FlowDifference {
  const marks: Record<string, CardMark> = {}
  for (const [slug, node] of Object.entries(after.nodes)) {
    const old = before.nodes[slug]
    if (!old) marks[slug] = 'added'
    else if (JSON.stringify({ ...old, on: 0 }) !== JSON.stringify({ ...node, on: 0 })) marks[slug] = 'changed'
    for (const [port, to] of Object.entries(node.on ?? {})) {
      const was = old?.on?.[port]
      if (was !== to) marks[`${slug}:${port}`] = was ? 'changed' : 'added'
    }
  }
  return { marks, removed: Object.keys(before.nodes).filter((slug) => !after.nodes[slug]) }
}
