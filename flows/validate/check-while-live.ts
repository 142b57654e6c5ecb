import type { Issue } from '../model/issue'
import { issue } from './codes'
import type { Graph } from './graph'

/** What must not happen while somebody is on the line: a silent wait, and a second call. */
export function checkWhileLive(graph: Graph): readonly Issue[] {
  const live = new Set<string>()
  const queue: string[] = []
  for (const { slug, definition, config } of graph.nodes.values()) {
    if (definition.entry && definition.startsLive?.(config)) queue.push(slug)
    for (const { port, to } of graph.next.get(slug) ?? []) if (definition.reaches?.includes(port)) queue.push(to)
  }
  for (let slug = queue.pop(); slug !== undefined; slug = queue.pop()) {
    const node = graph.nodes.get(slug)
    if (!node || live.has(slug) || (node.definition.entry && !node.definition.startsLive?.(node.config))) continue
    live.add(slug)
    if (node.definition.reaches) continue
    for (const { to } of graph.next.get(slug) ?? []) queue.push(to)
  }
  return [...live].flatMap((slug) => {
    const node = graph.nodes.get(slug)
    if (node?.definition.reaches) return [issue('dial-in-call', { node: slug })]
    if (node?.definition.category !== 'time' || !node.definition.pauses?.(node.config)) return []
    const ms: unknown = Reflect.get(Object(node.config), 'ms')
    return [issue('silent-wait', { node: slug }, { seconds: typeof ms === 'number' ? ms / 1000 : '…' })]
  })
}
