import type { Flow } from '../model/flow'
import { graphOf } from '../validate/graph'
import { readNodes } from '../validate/read-nodes'

export interface Paths {
  /** Each from the start to an end or to a node that was passed already: `start.next`, `call.answered`, … */
  readonly paths: readonly (readonly string[])[]
  /** There are more than were asked for. */
  readonly isCut: boolean
}

/** Every way through a flow that passes no connection twice; at most `max` of them, for their number can double with each branch. */
export function listPaths(flow: Flow, max = 10_000): Paths {
  const graph = graphOf(flow, readNodes(flow).nodes)
  const paths: string[][] = []
  let isCut = false
  for (const { slug } of graph.entries) walk(slug, [], new Set())
  return { paths, isCut }

  function walk(slug: string, path: readonly string[], passed: ReadonlySet<string>): void {
    if (paths.length >= max) {
      isCut = true
      return
    }
    const edges = graph.next.get(slug) ?? []
    const isEnd = edges.length === 0 || passed.has(slug) || path.length > 2000
    if (isEnd) return void paths.push([...path, slug])
    const next = new Set(passed).add(slug)
    for (const { port, to } of edges) walk(to, [...path, port ? `${slug}.${port}` : slug], next)
  }
}
