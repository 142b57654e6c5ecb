import type { NodeDefinition } from '../../../flows/define'
import type { FlowNode } from '../../../flows/model/flow'

/** A node's whole config: what the file says over the type's defaults, also while it is not valid yet. */
export function readConfig(definition: NodeDefinition, node: FlowNode): unknown {
  const parsed = definition.schema.safeParse(node.config ?? {})
  if (parsed.success) return parsed.data
  return over(definition.fresh, node.config)
}

function over(base: unknown, top: unknown): unknown {
  if (top === undefined) return base
  if (!isTree(base) || !isTree(top)) return top
  const keys = new Set([...Object.keys(base), ...Object.keys(top)])
  return Object.fromEntries([...keys].map((key) => [key, key in top ? over(base[key], top[key]) : base[key]]))
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
