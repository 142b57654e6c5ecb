import type { Flow } from '../../../flows/model/flow'
import { entryOf } from '../canvas/entry-of'
import type { Definitions } from '../definition-of'

/** One line of the outline: a node where it is first reached, or a reference to where it stands. */
export interface OutlineRow {
  readonly slug: string
  readonly depth: number
  /** Exit of the row's parent that leads here. */
  readonly from: { readonly node: string; readonly port: string } | null
  readonly isReference: boolean
  /** 1-based number of the node in reading order. */
  readonly number: number
}

/** The flow in the order in which it is read aloud; what nothing leads to comes last. Steps in a row stay on one level. */
export function outlineRows(flow: Flow, definitions: Definitions): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  const numbers = new Map<string, number>()
  const start = entryOf(flow, definitions)
  const todo: Omit<OutlineRow, 'isReference' | 'number'>[] = []
  const walk = () => {
    for (let next = todo.pop(); next; next = todo.pop()) {
      const node = flow.nodes[next.slug]
      if (!node) continue
      const known = numbers.get(next.slug)
      rows.push({ ...next, isReference: known !== undefined, number: known ?? numbers.size + 1 })
      if (known !== undefined) continue
      numbers.set(next.slug, numbers.size + 1)
      const { slug, depth } = next
      const exits = Object.entries(node.on ?? {}).map(([port, to]) => ({
        slug: to,
        depth: depth + (Object.keys(node.on ?? {}).length > 1 ? 1 : 0),
        from: { node: slug, port },
      }))
      todo.push(...exits.reverse())
    }
  }
  for (const slug of [...(start ? [start] : []), ...Object.keys(flow.nodes)]) {
    if (numbers.has(slug)) continue
    todo.push({ slug, depth: 0, from: null })
    walk()
  }
  return rows
}
