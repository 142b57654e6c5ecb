import type { Flow, FlowNode } from '../model/flow'

/** Takes a node away with every connection that led to it. A node with one way out hands it to those who came in. */
export function removeNode(flow: Flow, slug: string): Flow {
  const gone = Object.hasOwn(flow.nodes, slug) ? flow.nodes[slug] : undefined
  if (!gone) return flow
  const exits = [...new Set(Object.values(gone.on ?? {}))].filter((to) => to !== slug)
  const heir = exits.length === 1 ? exits[0] : undefined
  const handOn = (name: string, node: FlowNode): FlowNode => {
    if (!Object.values(node.on ?? {}).includes(slug)) return node
    const on = Object.entries(node.on ?? {}).flatMap(([port, to]) => {
      if (to !== slug) return [[port, to]]
      return heir !== undefined && heir !== name ? [[port, heir]] : []
    })
    return { ...node, on: Object.fromEntries(on) }
  }
  const nodes = Object.entries(flow.nodes).flatMap(([name, node]) => (name === slug ? [] : [[name, handOn(name, node)]]))
  const handlers = Object.entries(flow.handlers ?? {}).filter(([, target]) => target !== slug)
  return { ...flow, nodes: Object.fromEntries(nodes), ...(flow.handlers && { handlers: Object.fromEntries(handlers) }) }
}
