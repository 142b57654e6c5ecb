import type { FlowNode } from '../../../flows/model/flow'
import type { Face } from '../definition-of'

/** A node stays the very same object until it changes: thousands are not read anew because one was typed into. */
const known = new WeakMap<FlowNode, { readonly definition: Face; readonly config: unknown }>()

/** A node's whole config: what the file says over the type's defaults, also while it is not valid yet. */
export function readConfig(definition: Face, node: FlowNode): unknown {
  if ('configOf' in definition) return definition.configOf(node)
  const old = known.get(node)
  if (old?.definition === definition) return old.config
  const parsed = definition.schema.safeParse(node.config ?? {})
  const config = parsed.success ? parsed.data : over(definition.fresh, node.config)
  known.set(node, { definition, config })
  return config
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
