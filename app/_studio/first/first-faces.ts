import type { Sentence } from '../../../flows/define'
import type { Flow, FlowNode } from '../../../flows/model/flow'
import type { Port } from '../../../flows/model/port'
import type { Face, Faces } from '../definition-of'
import type { FirstCards } from './first-cards'

interface Drawn {
  readonly ports: readonly Port[]
  readonly sentence: Sentence
}

const blank: Drawn = { ports: [], sentence: [] }

/** Node types that can only be drawn, and only on the nodes of this draft: all that the canvas needs until the real ones are there. */
export function firstFaces(flow: Flow, { types, portLists, nodes }: FirstCards): Faces {
  const drawn = new Map<FlowNode, Drawn>()
  for (const [slug, node] of Object.entries(flow.nodes)) {
    const [ports, sentence] = nodes[slug] ?? []
    if (ports !== undefined && sentence) drawn.set(node, { ports: portLists[ports] ?? [], sentence })
  }
  const configOf = (node: FlowNode): Drawn => drawn.get(node) ?? blank
  const face = (type: string, { version, category, icon, name, entry }: FirstCards['types'][string]): Face => ({
    type,
    version,
    category,
    icon,
    name,
    entry,
    configOf,
    ports: (config) => (config as Drawn).ports,
    sentence: (config) => (config as Drawn).sentence,
  })
  return Object.fromEntries(Object.entries(types).map(([type, one]) => [type, face(type, one)]))
}
