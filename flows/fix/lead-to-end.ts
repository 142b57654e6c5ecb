import type { Flow } from '../model/flow'
import type { Fix } from '../model/issue'
import { definitionOf, nodeDefinitions } from '../nodes/registry'
import { freeSlug } from './free-slug'

/** An end that sets an outcome of its own would tell something about this call that nobody decided. */
export function plainEnd(flow: Flow): string | undefined {
  return Object.entries(flow.nodes).find(([, { type, config }]) => definitionOf(type)?.category === 'end' && Object.keys(config ?? {}).length === 0)?.[0]
}

/** Behind a port that leads nowhere the call ends: by the plain end that is there, else by a new one. */
export function leadToEnd(flow: Flow, plain: string | undefined, { node, port }: { readonly node: string; readonly port: string }): Fix | undefined {
  const label = { 'zh-CN': '在这里结束', en: 'End here' }
  if (plain !== undefined) return { do: 'connect', node, port, to: plain, label }
  const end = nodeDefinitions.find(({ category, hangsUp }) => category === 'end' && hangsUp)
  return end && { do: 'addNode', slug: freeSlug(flow.nodes, end.type), type: end.type, connect: { node, port }, label }
}
