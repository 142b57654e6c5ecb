import type { Flow } from '../model/flow'
import type { Fix, Issue } from '../model/issue'
import { issue } from './codes'
import { type Graph, reachable } from './graph'

/** One start, and a path from it to every node. */
export function checkReach(flow: Flow, graph: Graph): readonly Issue[] {
  const [first, ...more] = graph.entries
  if (!first) return [issue('no-start', {})]
  const others = graph.entries.map(({ slug }) => slug).join(', ')
  const twice = more.map(({ slug }, index) => issue('two-starts', { node: slug, fix: index < stepsMax ? removeStart(graph, slug) : undefined }, { others }))
  const seen = reachable(graph, graph.roots)
  const lost = [...graph.nodes.keys()].filter((slug) => !seen.has(slug))
  const leading = lost.length > 0 ? leadingTo(flow) : new Map<string, string[]>()
  return [...twice, ...lost.map((slug) => issue('unreachable', { node: slug, fix: removeLost(graph, leading, slug) }))]
}

/** A mend of more steps than this is no longer one step, and looking for it in a file of 10,000 lost nodes takes too long. */
const stepsMax = 20

function leadingTo(flow: Flow): ReadonlyMap<string, readonly string[]> {
  const leading = new Map<string, string[]>()
  for (const [from, { on }] of Object.entries(flow.nodes)) {
    for (const to of new Set(Object.values(on ?? {}))) leading.set(to, [...(leading.get(to) ?? []), from].slice(0, stepsMax + 1))
  }
  return leading
}

/** A lost node goes with the lost ones that lead to it: their ports would be free. One that a node we cannot read leads to may be needed. */
function removeLost(graph: Graph, leading: ReadonlyMap<string, readonly string[]>, slug: string): Fix | undefined {
  const gone = new Set([slug])
  for (const node of gone) {
    for (const from of leading.get(node) ?? []) {
      if (!graph.nodes.has(from) || gone.size > stepsMax) return undefined
      gone.add(from)
    }
  }
  const label =
    gone.size === 1
      ? { 'zh-CN': '删除这个节点', en: 'Delete this node' }
      : { 'zh-CN': `删除这个节点和通向它的 ${gone.size - 1} 个节点`, en: `Delete this node and the ${gone.size - 1} that lead to it` }
  const remove = (node: string) => ({ do: 'removeNode', node, label }) as const
  return gone.size === 1 ? remove(slug) : { do: 'all', steps: [...gone].map(remove), label }
}

/** A start goes with what only it leads to: those nodes would be out of reach. */
function removeStart(graph: Graph, slug: string): Fix {
  const others = reachable(
    graph,
    graph.roots.filter((root) => root !== slug),
  )
  const own = [...reachable(graph, [slug])].filter((node) => node !== slug && !others.has(node))
  const label =
    own.length === 0
      ? { 'zh-CN': '删除这个起点', en: 'Delete this start' }
      : { 'zh-CN': `删除这个起点和只有它通向的 ${own.length} 个节点`, en: `Delete this start and ${own.length} nodes behind it` }
  const remove = (node: string) => ({ do: 'removeNode', node, label }) as const
  return own.length === 0 ? remove(slug) : { do: 'all', steps: [slug, ...own].map(remove), label }
}
