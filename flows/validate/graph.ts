import type { Flow } from '../model/flow'
import type { ReadNode } from './read-nodes'

/** Who leads where, over the nodes that could be read. */
export interface Graph {
  readonly nodes: ReadonlyMap<string, ReadNode>
  readonly entries: readonly ReadNode[]
  /** Targets of ports that exist and lead to a node that could be read. */
  readonly next: ReadonlyMap<string, readonly { readonly port: string; readonly to: string }[]>
  /** Where walking starts: the entries and the handlers. */
  readonly roots: readonly string[]
}

export function graphOf(flow: Flow, nodes: ReadonlyMap<string, ReadNode>): Graph {
  const next = new Map<string, { port: string; to: string }[]>()
  for (const { slug, node, ports, definition, config } of nodes.values()) {
    const known = new Set(ports.map(({ id }) => id))
    const edges = Object.entries(node.on ?? {}).filter(([port, to]) => known.has(port) && nodes.has(to))
    const jumps = definition.jumps?.(config).filter((to) => nodes.has(to)) ?? []
    next.set(slug, [...edges.map(([port, to]) => ({ port, to })), ...jumps.map((to) => ({ port: '', to }))])
  }
  const entries = [...nodes.values()].filter(({ definition }) => definition.entry)
  const handlers = Object.values(flow.handlers ?? {}).filter((slug) => nodes.has(slug))
  return { nodes, entries, next, roots: [...entries.map(({ slug }) => slug), ...handlers] }
}

/** Every node that can be reached from `roots`. */
export function reachable(graph: Graph, roots: readonly string[]): ReadonlySet<string> {
  const seen = new Set(roots)
  const queue = [...roots]
  for (let slug = queue.pop(); slug !== undefined; slug = queue.pop()) {
    for (const { to } of graph.next.get(slug) ?? []) {
      if (seen.has(to)) continue
      seen.add(to)
      queue.push(to)
    }
  }
  return seen
}
