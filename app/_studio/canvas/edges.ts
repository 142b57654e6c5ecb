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
    const stackOf = new Map(stacks.map((stack) => [stack.id, stack]))
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
          weight: input.overlay[id]?.share ?? 0,
        }
        const isChosen = input.chosenEdge === id
        const draw = (name: string, ends: Ends, piece: FlowEdgeData['piece'], own: Partial<FlowEdgeData> = {}) => {
          const drawn = { ...data, ...own }
          const from = [ends.target, drawn.kind, drawn.left, drawn.mark, drawn.isLit, drawn.weight, isChosen, piece]
          edges.push(keep.get(name, from, () => toEdge(name, ends, { ...drawn, piece }, isChosen)))
        }
        if (!gateId) {
          draw(id, { source: slug, sourceHandle: port, target: to, targetHandle: 'in' }, 'whole')
          continue
        }
        draw(id, { source: slug, sourceHandle: port, target: gateId, targetHandle: 'in' }, 'intoGate')
        // Connections that share a gate leave it as one line.
        if (!drawnOut.has(gateId)) {
          const passing = stackOf.get(gateId)?.edges ?? []
          const isLit = passing.some((edge) => input.lit[edge])
          const weight = Math.min(
            1,
            passing.reduce((sum, edge) => sum + (input.overlay[edge]?.share ?? 0), 0),
          )
          draw(`${gateId}>`, { source: gateId, sourceHandle: 'out', target: to, targetHandle: 'in' }, 'outOfGate', { isLit, weight })
        }
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
