import { expect, it } from 'vitest'
import { definitions } from '../definitions'
import { sampleDraft } from '../testing/sample-draft'
import { type NestedRow, nested } from './nested'
import { outlineRows } from './outline-rows'

const flat = (rows: readonly NestedRow[]): readonly NestedRow['row'][] => rows.flatMap(({ row, below }) => [row, ...flat(below)])
const deepest = (rows: readonly NestedRow[]): number => (rows.length === 0 ? 0 : 1 + Math.max(...rows.map(({ below }) => deepest(below))))

it('every row stands in a list as deep as it is set in, and the order of reading stays', () => {
  const rows = outlineRows(sampleDraft.flow, definitions)
  const lists = nested(rows)
  expect(flat(lists)).toEqual(rows)
  const check = (list: readonly NestedRow[], depth: number): void => {
    for (const { row, below } of list) {
      expect(row.depth).toBe(depth)
      check(below, depth + 1)
    }
  }
  check(lists, 0)
  expect(deepest(lists)).toBeGreaterThan(2)
})

it('what is deeper than a page is wide is set in no further, however deep it is', () => {
  const rows = Array.from({ length: 3000 }, (_, depth) => ({ slug: `n${depth}`, depth, from: null, isReference: false, number: depth + 1 }))
  const lists = nested(rows)
  expect(deepest(lists)).toBe(9)
  expect(flat(lists)).toHaveLength(3000)
})
