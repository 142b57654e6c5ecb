import type { OutlineRow } from './outline-rows'

export interface NestedRow {
  readonly row: OutlineRow
  /** What its exits lead to, in the order of the outline. */
  readonly below: readonly NestedRow[]
}

/** Deeper than this nothing is set further in: no page is wide enough for it. */
const depthMax = 8

/** The rows as lists within lists, so that their depth is told and not only seen. */
export function nested(rows: readonly OutlineRow[]): readonly NestedRow[] {
  const lists: NestedRow[][] = [[]]
  for (const row of rows) {
    const depth = Math.min(row.depth, depthMax)
    lists.length = depth + 1
    const below: NestedRow[] = []
    lists[depth]?.push({ row, below })
    lists.push(below)
  }
  return lists[0] ?? []
}
