import type { Sentence } from '../../../flows/define'
import type { Flow, FlowNode } from '../../../flows/model/flow'
import type { Port } from '../../../flows/model/port'
import { readConfig } from '../canvas/read-config'
import { definitionOf, type Definitions, type Face, type Faces } from '../definition-of'
import { isEqual } from '../document/is-equal'
import type { FirstCards, FirstType } from './first-cards'

export interface FirstFaces {
  readonly faces: Faces
  /**
   * The node types have come. They say the same of what the server read: as long as nothing else is drawn, `faces` stays
   * the very same object and takes them in, so that a thousand cards are not made anew; else it gives the types.
   */
  readonly complete: (definitions: Definitions, nodes: Flow['nodes']) => Faces
}

/** Stands for a node's config until somebody changes the node. */
class Drawn {
  constructor(
    readonly node: FlowNode,
    readonly ports: readonly Port[],
    readonly sentence: Sentence,
  ) {}
}

/**
 * Node types that can only be drawn, and only on the nodes of `flow`: all that the canvas needs until the real ones are
 * there. `flow` is what the server read, or the same as this browser kept it.
 */
export function firstFaces(flow: Flow, read: Flow, { locale: drawnIn, types, portLists, nodes }: FirstCards): FirstFaces {
  const drawn = new WeakMap<FlowNode, Drawn>()
  for (const [slug, node] of Object.entries(flow.nodes)) {
    const [ports, sentence] = nodes[slug] ?? []
    if (ports !== undefined && sentence) drawn.set(node, new Drawn(node, portLists[ports] ?? [], sentence))
  }
  let known: Definitions = {}
  const face = (type: string, said: FirstType): Face => {
    const real = <T>(config: unknown, ask: (definition: Definitions[string], config: unknown) => T, none: T): T => {
      const definition = known[type]
      return definition ? ask(definition, config instanceof Drawn ? readConfig(definition, config.node) : config) : none
    }
    return {
      type,
      ...said,
      configOf: (node) => drawn.get(node) ?? real(undefined, (definition) => readConfig(definition, node), undefined),
      ports: (config) => (config instanceof Drawn ? config.ports : real(config, (definition, own) => definition.ports(own), [])),
      sentence: (config, locale) =>
        config instanceof Drawn && locale === drawnIn ? config.sentence : real(config, (definition, own) => definition.sentence(own, locale), []),
    }
  }
  const faces: Record<string, Face> = Object.fromEntries(Object.entries(types).map(([type, one]) => [type, face(type, one)]))
  return {
    faces,
    complete: (definitions, now) => {
      const isRead = isEqual(flow.nodes, read.nodes)
      if (!isRead || Object.values(now).some((node) => !drawn.has(node) && definitionOf(definitions, node))) return definitions
      known = definitions
      for (const [type, one] of Object.entries(definitions)) faces[type] ??= one
      return faces
    },
  }
}
