import type { Issue } from '../model/issue'
import { issue } from './codes'
import { type Graph, reachable } from './graph'

/** One start, and a path from it to every node. */
export function checkReach(graph: Graph): readonly Issue[] {
  const [first, ...more] = graph.entries
  if (!first) return [issue('no-start', {})]
  const others = graph.entries.map(({ slug }) => slug).join(', ')
  const twice = more.map(({ slug }) =>
    issue('two-starts', { node: slug, fix: { do: 'removeNode', node: slug, label: { 'zh-CN': '删除这个起点', en: 'Delete this start' } } }, { others }),
  )
  const seen = reachable(graph, graph.roots)
  const lost = [...graph.nodes.keys()].filter((slug) => !seen.has(slug))
  return [
    ...twice,
    ...lost.map((slug) =>
      issue('unreachable', { node: slug, fix: { do: 'removeNode', node: slug, label: { 'zh-CN': '删除这个节点', en: 'Delete this node' } } }),
    ),
  ]
}
