import type { FlowNode } from '../../../flows/model/flow'
import { type Faces, definitionOf } from '../definition-of'
import type { CanvasEdge, FlowEdgeData } from './canvas-types'
import type { GateGroup } from './gate-stacks'
import { nodeName } from '../names'
import { createKeep, groupBy, type Keep, remember, sameList } from './keep'
import type { LiveCounts } from './live-counts'
import { readConfig } from './read-config'
import { spokenEdge } from './spoken'
import type { CanvasInput } from './to-canvas'
import { portsOf } from './to-card'

type EdgesFrom = Pick<CanvasInput, 'definitions' | 'locale' | 'chosenEdge' | 'counts' | 'marks' | 'lit' | 'overlay'> & {
  readonly nodes: CanvasInput['draft']['flow']['nodes']
  readonly names: ReadonlyMap<string, string>
  readonly gates: readonly GateGroup[]
}

/** The connections that leave one node. */
interface NodeEdges {
  readonly keep: Keep<CanvasEdge>
  readonly edges: readonly CanvasEdge[]
  /** Gates that they lead into, each with a connection that passes it. */
  readonly into: readonly { readonly gateId: string; readonly data: FlowEdgeData }[]
}

const noGates: ReadonlyMap<string, GateGroup> = new Map()

/** Connections are drawn node by node, and only those of nodes that changed are looked at again. */
export function createEdges(): (from: EdgesFrom) => readonly CanvasEdge[] {
  const ofNodes = createKeep<NodeEdges>()
  const outOfGates = createKeep<CanvasEdge>()
  const same = sameList<CanvasEdge>()
  const sameSlugs = sameList<string>()
  const gatesOf = remember((groups: readonly GateGroup[]) => {
    const pairs = groups.flatMap((group) => group.edges.map((edge) => ({ node: edge.slice(0, edge.indexOf(':')), edge: `${edge}>${group.to}`, group })))
    return new Map([...groupBy(pairs, ({ node }) => node)].map(([node, list]) => [node, new Map(list.map(({ edge, group }) => [edge, group]))]))
  })
  const groupsOf = remember((groups: readonly GateGroup[]) => new Map(groups.map((group) => [group.id, group])))
  return ({ nodes, names, definitions, locale, gates, chosenEdge, counts, marks, lit, overlay }) => {
    ofNodes.round()
    outOfGates.round()
    const slugs = sameSlugs(Object.keys(nodes))
    const gatesByNode = gatesOf(gates)
    const nameOf = (slug: string) => names.get(slug) ?? nodeName({ nodes }, definitions, locale, slug)
    const edges: CanvasEdge[] = []
    const passed = new Map<string, FlowEdgeData>()
    for (const slug of slugs) {
      const node = nodes[slug]
      if (!node?.on) continue
      const chosen = chosenEdge?.startsWith(`${slug}:`) ? chosenEdge : null
      // Most have no gate and keep their names: neither a check nor another node's new name makes them anew.
      const gateOf = gatesByNode.get(slug) ?? noGates
      const named = [slug, ...Object.values(node.on)].map(nameOf).join('\n')
      const made = ofNodes.get(slug, [node, named, definitions, locale, slugs, gateOf, chosen, counts, marks, lit, overlay], (old) =>
        nodeEdges({ slug, node, nodes, nameOf, definitions, locale, gateOf, chosen, counts, marks, lit, overlay }, old?.keep),
      )
      edges.push(...made.edges)
      for (const { gateId, data } of made.into) if (!passed.has(gateId)) passed.set(gateId, data)
    }
    // Connections that share a gate leave it as one line.
    for (const [gateId, data] of passed) {
      const passing = groupsOf(gates).get(gateId)?.edges ?? []
      const isLit = passing.some((edge) => lit[edge])
      const sum = passing.reduce((total, edge) => total + (overlay[edge]?.share ?? 0), 0)
      const ends = { source: gateId, sourceHandle: 'out', target: data.to, targetHandle: 'in' }
      const piece = { ...data, piece: 'outOfGate', isLit, weight: Math.min(1, sum) } as const
      edges.push(keepEdge(outOfGates, `${gateId}>`, ends, piece, chosenEdge === idOf(data), null))
    }
    return same(edges)
  }
}

interface NodeEdgesFrom extends Pick<CanvasInput, 'locale' | 'marks' | 'lit' | 'overlay'> {
  readonly slug: string
  readonly node: FlowNode
  readonly nodes: Readonly<Record<string, FlowNode>>
  readonly nameOf: (slug: string) => string
  readonly definitions: Faces
  /** `node:port>target` → the gate between. */
  readonly gateOf: ReadonlyMap<string, GateGroup>
  readonly chosen: string | null
  readonly counts: LiveCounts
}

function nodeEdges(
  { slug, node, nodes, nameOf, definitions, locale, gateOf, chosen, counts, marks, lit, overlay }: NodeEdgesFrom,
  keep: Keep<CanvasEdge> = createKeep(),
): NodeEdges {
  keep.round()
  const definition = definitionOf(definitions, node)
  const ports = definition ? portsOf(definition, readConfig(definition, node), node) : []
  const from = nameOf(slug)
  const edges: CanvasEdge[] = []
  const into: { gateId: string; data: FlowEdgeData }[] = []
  for (const [port, to] of Object.entries(node.on ?? {})) {
    if (!nodes[to]) continue
    const id = `${slug}:${port}`
    const gate = gateOf.get(`${id}>${to}`)
    const exit = ports.find((one) => one.id === port)
    const data: FlowEdgeData = {
      node: slug,
      port,
      to,
      kind: exit?.kind ?? 'failure',
      piece: gate ? 'intoGate' : 'whole',
      left: counts.left[slug]?.[port] ?? 0,
      mark: marks[id],
      isLit: lit[id] !== undefined,
      weight: overlay[id]?.share ?? 0,
    }
    if (gate) into.push({ gateId: gate.id, data })
    const names = { from, port: exit?.label[locale] ?? port, to: nameOf(to), gates: gate?.gates.length ?? 0 }
    const ends = { source: slug, sourceHandle: port, target: gate?.id ?? to, targetHandle: 'in' }
    edges.push(keepEdge(keep, id, ends, data, chosen === id, spokenEdge(names, locale)))
  }
  return { keep, edges, into }
}

type Ends = Pick<CanvasEdge, 'source' | 'sourceHandle' | 'target' | 'targetHandle'>

function idOf({ node, port }: FlowEdgeData): string {
  return `${node}:${port}`
}

/** A piece without a name of its own says nothing: the piece before it named the connection. */
function keepEdge(keep: Keep<CanvasEdge>, id: string, ends: Ends, data: FlowEdgeData, isSelected: boolean, spoken: string | null): CanvasEdge {
  const from = [ends.target, data.node, data.port, data.kind, data.left, data.mark, data.isLit, data.weight, isSelected, data.piece, spoken]
  return keep.get(id, from, () => ({
    id,
    type: 'flow',
    ...ends,
    data,
    selected: isSelected,
    reconnectable: data.piece === 'whole',
    focusable: spoken !== null,
    ...(spoken === null ? { domAttributes: { 'aria-hidden': true } } : { ariaLabel: spoken }),
  }))
}
