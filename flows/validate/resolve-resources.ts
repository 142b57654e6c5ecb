import type { Flow, FlowNode } from '../model/flow'
import { definitionOf } from '../nodes/registry'
import { type Environment, resolved } from './environment'
import { resourcesOf } from './resources-of'

/** The flow with each logical name replaced by what it stands for in an environment. */
export function resolveResources(flow: Flow, environment: Environment): Flow {
  const nodes = Object.entries(flow.nodes).map(([slug, node]) => [slug, resolveNode(node, environment)] as const)
  return { ...flow, nodes: Object.fromEntries(nodes) }
}

function resolveNode(node: FlowNode, environment: Environment): FlowNode {
  const definition = definitionOf(node.type)
  const config = definition?.schema.safeParse(node.config ?? {})
  if (!definition || !config?.success) return node
  const changed = resourcesOf(definition, config.data).flatMap(({ name, kind, value }) => {
    const actual = resolved(environment, kind, value)
    return actual === value ? [] : [[name, actual]]
  })
  return changed.length === 0 ? node : { ...node, config: { ...node.config, ...Object.fromEntries(changed) } }
}
