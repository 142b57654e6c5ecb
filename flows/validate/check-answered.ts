import type { Issue } from '../model/issue'
import { issue } from './codes'
import type { Graph } from './graph'

/**
 * In-call nodes must have an answered call on every path that leads to them. Worklist over "may be reached without a
 * call": each node is taken once, so it is linear.
 */
export function checkAnswered(graph: Graph): readonly Issue[] {
  const offCall = new Set<string>()
  const queue = graph.entries.filter(({ definition, config }) => !definition.startsLive?.(config)).map(({ slug }) => slug)
  for (let slug = queue.pop(); slug !== undefined; slug = queue.pop()) {
    if (offCall.has(slug)) continue
    offCall.add(slug)
    const reaches = graph.nodes.get(slug)?.definition.reaches ?? []
    for (const { port, to } of graph.next.get(slug) ?? []) if (!reaches.includes(port)) queue.push(to)
  }
  return [...graph.nodes.values()]
    .filter(({ slug, definition }) => definition.inCall && offCall.has(slug))
    .map(({ slug }) => issue('not-answered', { node: slug }))
}
