import type { Issue } from '../model/issue'
import { issue } from './codes'
import type { Graph } from './graph'

/** Waits that some path reaches while somebody is on the line. */
export function checkWaits(graph: Graph): readonly Issue[] {
  const live = new Set<string>()
  const queue: string[] = []
  for (const { slug, definition, config } of graph.nodes.values()) {
    if (definition.entry && definition.startsLive?.(config)) queue.push(slug)
    for (const { port, to } of graph.next.get(slug) ?? []) if (definition.reaches?.includes(port)) queue.push(to)
  }
  for (let slug = queue.pop(); slug !== undefined; slug = queue.pop()) {
    const node = graph.nodes.get(slug)
    if (!node || live.has(slug) || node.definition.reaches) continue
    live.add(slug)
    for (const { to } of graph.next.get(slug) ?? []) queue.push(to)
  }
  return [...live].flatMap((slug) => {
    const node = graph.nodes.get(slug)
    if (node?.definition.category !== 'time' || !node.definition.pauses?.(node.config)) return []
    const ms: unknown = Reflect.get(Object(node.config), 'ms')
    return [issue('silent-wait', { node: slug }, { seconds: typeof ms === 'number' ? ms / 1000 : '…' })]
  })
}
