import type { Flow } from '../model/flow'
import type { TraceEntry } from '../model/run'

export interface Coverage {
  readonly nodes: { readonly total: number; readonly hit: number; readonly missed: readonly string[] }
  /** `node.port`, of the ports that are connected. */
  readonly ports: { readonly total: number; readonly hit: number; readonly missed: readonly string[] }
}

export function coverageOf(flow: Flow, trace: readonly TraceEntry[]): Coverage {
  const nodes = Object.keys(flow.nodes)
  const ports = Object.entries(flow.nodes).flatMap(([slug, node]) => Object.keys(node.on ?? {}).map((port) => `${slug}.${port}`))
  const seenNodes = new Set(trace.map(({ node }) => node))
  const seenPorts = new Set(trace.map(({ node, port }) => `${node}.${port}`))
  return { nodes: share(nodes, seenNodes), ports: share(ports, seenPorts) }
}

function share(all: readonly string[], seen: ReadonlySet<string | undefined>) {
  const missed = all.filter((one) => !seen.has(one))
  return { total: all.length, hit: all.length - missed.length, missed }
}

/** Of several runs over one flow: what any of them passed. */
export const percent = ({ total, hit }: { readonly total: number; readonly hit: number }): number => (total === 0 ? 100 : Math.round((hit / total) * 1000) / 10)
