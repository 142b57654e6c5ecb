import type { Flow, Layout } from '../../../flows/model/flow'
import type { Point } from '../document/draft'

const columnPx = 360
/** The tallest usual card (a dial with all its exits) and some air. */
const rowPx = 360

/**
 * Places for nodes that have none (a flow written by hand or by the command line): a column per distance from the
 * beginning, rows in order of discovery. Plain on purpose; "tidy" does better, in a worker.
 */
export function placeMissing(flow: Flow, layout: Layout): Readonly<Record<string, Point>> {
  const missing = Object.keys(flow.nodes).filter((slug) => !layout.nodes[slug])
  if (missing.length === 0) return layout.nodes
  const depths = depthOf(flow)
  const placed = Object.values(layout.nodes)
  const top = placed.length > 0 ? Math.max(...placed.map((p) => p.y)) + rowPx : 0
  const rows = new Map<number, number>()
  const places: Record<string, Point> = { ...layout.nodes }
  for (const slug of [...depths.keys()].filter((name) => !layout.nodes[name])) {
    const depth = depths.get(slug) ?? 0
    const row = rows.get(depth) ?? 0
    rows.set(depth, row + 1)
    places[slug] = { x: depth * columnPx, y: top + row * rowPx }
  }
  return places
}

/** Steps from the nearest beginning, breadth first; Map order is the order of discovery. */
export function depthOf(flow: Flow): ReadonlyMap<string, number> {
  const targets = new Set(Object.values(flow.nodes).flatMap((node) => Object.values(node.on ?? {})))
  const all = Object.keys(flow.nodes)
  const depths = new Map<string, number>()
  // Whatever nobody leads to begins a walk; what is then left (a closed ring) is walked from any of its nodes.
  for (const start of [...all.filter((slug) => !targets.has(slug)), ...all]) {
    if (depths.has(start)) continue
    let frontier = [start]
    let depth = 0
    while (frontier.length > 0) {
      for (const slug of frontier) depths.set(slug, depth)
      const next = frontier.flatMap((slug) => Object.values(flow.nodes[slug]?.on ?? {}))
      frontier = [...new Set(next)].filter((slug) => flow.nodes[slug] && !depths.has(slug))
      depth += 1
    }
  }
  return depths
}
