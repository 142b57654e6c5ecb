import type { Flow } from '../model/flow'
import type { Port } from '../model/port'
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
    const edges: { port: string; to: string }[] = []
    for (const [port, to] of Object.entries(node.on ?? {})) if (nodes.has(to) && hasPort(ports, port)) edges.push({ port, to })
    for (const to of definition.jumps?.(config) ?? []) if (nodes.has(to)) edges.push({ port: '', to })
    next.set(slug, edges)
  }
  const entries = [...nodes.values()].filter(({ definition }) => definition.entry)
  const handlers = Object.values(flow.handlers ?? {}).filter((slug) => nodes.has(slug))
  return { nodes, entries, next, roots: [...entries.map(({ slug }) => slug), ...handlers] }
}

/** A node has a handful of ports: looking through them is quicker than a set of them would be. */
export function hasPort(ports: readonly Port[], id: string): boolean {
  for (const port of ports) if (port.id === id) return true
  return false
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
