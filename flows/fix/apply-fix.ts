import type { Flow, FlowNode } from '../model/flow'
import type { Fix } from '../model/issue'
import { removeNode } from './remove-node'
import { withValue } from './with-value'

/** The flow after a one-step mend; the same flow when its place is not there any more. */
export function applyFix(flow: Flow, fix: Fix): Flow {
  switch (fix.do) {
    case 'all':
      return fix.steps.reduce(applyFix, flow)
    case 'removeNode':
      return removeNode(flow, fix.node)
    case 'setConfig':
      return changeNode(flow, fix.node, (node) => ({ ...node, config: asRecord(withValue(node.config ?? {}, fix.path, fix.value)) }))
    case 'removeProperty':
      return changeNode(flow, fix.node, (node) => without(node, fix.property))
    case 'connect':
      return Object.hasOwn(flow.nodes, fix.to) ? changeNode(flow, fix.node, (node) => ({ ...node, on: { ...node.on, [fix.port]: fix.to } })) : flow
    case 'disconnect':
      return changeNode(flow, fix.node, (node) => ({ ...node, on: without(node.on ?? {}, fix.port) }))
    case 'addNode': {
      const { slug, type, config, connect } = fix
      if (Object.hasOwn(flow.nodes, slug)) return flow
      const added = { ...flow, nodes: { ...flow.nodes, [slug]: { type, ...(config !== undefined && { config: asRecord(config) }) } } }
      return connect ? changeNode(added, connect.node, (node) => ({ ...node, on: { ...node.on, [connect.port]: slug } })) : added
    }
    case 'declareVariable':
      return { ...flow, variables: [...(flow.variables ?? []), { name: fix.name, type: fix.type, fallback: fix.fallback }] }
    case 'setFallback':
      return { ...flow, variables: (flow.variables ?? []).map((one) => (one.name === fix.name ? { ...one, fallback: fix.fallback } : one)) }
    case 'removeHandler':
      return { ...flow, handlers: without(flow.handlers ?? {}, fix.handler) }
  }
}

function changeNode(flow: Flow, slug: string, change: (node: FlowNode) => FlowNode): Flow {
  const node = Object.hasOwn(flow.nodes, slug) ? flow.nodes[slug] : undefined
  return node ? { ...flow, nodes: { ...flow.nodes, [slug]: change(node) } } : flow
}

function without<Of extends object>(value: Of, key: string): Of {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Of
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
