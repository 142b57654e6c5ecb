import ELK from 'elkjs/lib/elk-api.js'
import { cardSize, gate, gateSize } from '../canvas/geometry'
import { readConfig } from '../canvas/read-config'
import { portsOf } from '../canvas/to-card'
import { definitionOf } from '../definition-of'
import type { Point } from '../document/draft'
import type { Scope } from '../scope'
import { toElk } from './to-elk'

/** Places for every node, from ELK's layered layout in a worker of its own. */
export async function tidyPlaces({ store, definitions }: Scope): Promise<Readonly<Record<string, Point>>> {
  const { draft, gates } = store.getState()
  const gated = new Map(gates.map((edge) => [`${edge.node}:${edge.port}`, edge.gates.length]))
  const graph = toElk(
    draft.flow,
    (slug) => {
      const node = draft.flow.nodes[slug]
      const definition = definitionOf(definitions, node)
      const ports = node && definition ? portsOf(definition, readConfig(definition, node), node).map((port) => port.id) : Object.keys(node?.on ?? {})
      return { ...cardSize(ports.length), ports }
    },
    (edge) => {
      const n = gated.get(edge)
      return n ? { width: gate.width, height: gateSize(n, true).height } : undefined
    },
  )
  const worker = new Worker(new URL('./elk.worker.ts', import.meta.url), { type: 'module' })
  try {
    const elk = new ELK({ workerFactory: () => worker })
    const laid = await elk.layout(graph)
    return Object.fromEntries((laid.children ?? []).map((child) => [child.id, { x: child.x ?? 0, y: child.y ?? 0 }]))
  } finally {
    worker.terminate()
  }
}
