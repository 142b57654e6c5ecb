import { definitionOf } from '../definition-of'
import type { CanvasEdge, FlowEdgeData } from './canvas-types'
import type { GateStack } from './gate-stacks'
import { createKeep } from './keep'
import { readConfig } from './read-config'
import type { CanvasInput } from './to-canvas'
import { portsOf } from './to-card'

export function createEdges(): (input: CanvasInput, stacks: readonly GateStack[]) => readonly CanvasEdge[] {
  const kinds = createKeep<ReadonlyMap<string, FlowEdgeData['kind']>>()
  const keep = createKeep<CanvasEdge>()
  return (input, stacks) => {
    kinds.round()
    keep.round()
    const gateOf = new Map(stacks.flatMap((stack) => stack.edges.map((edge) => [`${edge}>${stack.to}`, stack.id] as const)))
    const edges: CanvasEdge[] = []
    const drawnOut = new Set<string>()
    for (const [slug, node] of Object.entries(input.draft.flow.nodes)) {
      const definition = definitionOf(input.definitions, node)
      const kindOf = kinds.get(
        slug,
        [node, definition],
        () => new Map(definition ? portsOf(definition, readConfig(definition, node), node).map((port) => [port.id, port.kind]) : []),
      )
      for (const [port, to] of Object.entries(node.on ?? {})) {
        if (!input.draft.flow.nodes[to]) continue
        const id = `${slug}:${port}`
        const gateId = gateOf.get(`${id}>${to}`)
        const data = {
          node: slug,
          port,
          to,
          kind: kindOf.get(port) ?? 'failure',
          left: input.counts.left[slug]?.[port] ?? 0,
          mark: input.marks[id],
          isLit: input.lit[id] !== undefined,
        }
        const isChosen = input.chosenEdge === id
        const draw = (name: string, ends: Ends, piece: FlowEdgeData['piece']) =>
          edges.push(
            keep.get(name, [ends.target, data.kind, data.left, data.mark, data.isLit, isChosen, piece], () => toEdge(name, ends, { ...data, piece }, isChosen)),
          )
        if (!gateId) {
          draw(id, { source: slug, sourceHandle: port, target: to, targetHandle: 'in' }, 'whole')
          continue
        }
        draw(id, { source: slug, sourceHandle: port, target: gateId, targetHandle: 'in' }, 'intoGate')
        // Connections that share a gate leave it as one line.
        if (!drawnOut.has(gateId)) draw(`${gateId}>`, { source: gateId, sourceHandle: 'out', target: to, targetHandle: 'in' }, 'outOfGate')
        drawnOut.add(gateId)
      }
    }
    return edges
  }
}

type Ends = Pick<CanvasEdge, 'source' | 'sourceHandle' | 'target' | 'targetHandle'>

function toEdge(id: string, ends: Ends, data: FlowEdgeData, isSelected: boolean): CanvasEdge {
  return { id, type: 'flow', ...ends, data, selected: isSelected, reconnectable: data.piece === 'whole', focusable: data.piece !== 'outOfGate' }
}
