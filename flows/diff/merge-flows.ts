import { stableJson } from '../format/stable-json'
import { showChange } from './show-change'
import type { Flow, FlowNode } from '../model/flow'
import type { Text } from '../model/text'

/** A place that both sides changed differently. Ours stands in the merged flow. */
export interface Conflict {
  readonly node?: string
  readonly field: string
  readonly base: unknown
  readonly ours: unknown
  readonly theirs: unknown
  readonly text: Text
}

export interface Merged {
  readonly flow: Flow
  readonly conflicts: readonly Conflict[]
}

/**
 * Three-way merge by meaning: nodes by name, configs field by field, texts language by language, ports one by one. Two
 * people who work on different nodes, or on the zh and the en of one prompt, never conflict.
 */
export function mergeFlows(base: Flow, ours: Flow, theirs: Flow): Merged {
  const conflicts: Conflict[] = []
  const { nodes: baseNodes, ...baseOutline } = base
  const { nodes: ourNodes, ...ourOutline } = ours
  const { nodes: theirNodes, ...theirOutline } = theirs
  const outline = mergeRecords(byName(baseOutline), byName(ourOutline), byName(theirOutline), [])
  const nodes: Record<string, FlowNode> = {}
  for (const slug of unionOf(ourNodes, theirNodes, baseNodes)) {
    const merged = mergeValue(baseNodes[slug], ourNodes[slug], theirNodes[slug], [slug])
    if (merged !== undefined) nodes[slug] = merged as FlowNode
  }
  const merged = unname(outline)
  return { flow: { ...merged, nodes } as Flow, conflicts }

  function mergeValue(before: unknown, mine: unknown, other: unknown, path: readonly string[]): unknown {
    if (same(mine, other) || same(before, other)) return mine
    if (same(before, mine)) return other
    if (isPlain(mine) && isPlain(other)) return mergeRecords(isPlain(before) ? before : {}, mine, other, path)
    conflict(before, mine, other, path)
    // Against a deletion the change is kept: nothing is lost without being seen.
    return mine ?? other
  }

  function mergeRecords(
    before: Readonly<Record<string, unknown>>,
    mine: Readonly<Record<string, unknown>>,
    other: Readonly<Record<string, unknown>>,
    path: readonly string[],
  ): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    for (const key of unionOf(mine, other, before)) {
      const value = mergeValue(before[key], mine[key], other[key], [...path, key])
      if (value !== undefined) result[key] = value
    }
    return result
  }

  function conflict(before: unknown, mine: unknown, other: unknown, path: readonly string[]): void {
    const [first, ...rest] = path
    const isNode = first !== undefined && (Object.hasOwn(ourNodes, first) || Object.hasOwn(theirNodes, first))
    const field = (isNode ? rest : path).join('.') || 'node'
    const where = isNode ? `“${first}”.${field}` : field
    const [ourPart, theirPart] = showChange(mine, other)
    conflicts.push({
      ...(isNode && { node: first }),
      field,
      base: before,
      ours: mine,
      theirs: other,
      text: {
        'zh-CN': `${where} 两边都改了：我方 ${ourPart}，对方 ${theirPart}`,
        en: `${where} was changed on both sides: ours ${ourPart}, theirs ${theirPart}`,
      },
    })
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const same = (a: unknown, b: unknown): boolean => a === b || (a !== undefined && b !== undefined && stableJson(a) === stableJson(b))

/** Variables by name, so that two new ones at the end of the list do not meet. */
function byName(outline: Omit<Flow, 'nodes'>): Record<string, unknown> {
  const { variables, ...rest } = outline
  return { ...rest, ...(variables && { variables: Object.fromEntries(variables.map((variable) => [variable.name, variable])) }) }
}

function unname(outline: Record<string, unknown>): Record<string, unknown> {
  return isPlain(outline.variables) ? { ...outline, variables: Object.values(outline.variables) } : outline
}

/** Ours in our order, then what only theirs has, each behind its neighbour of theirs. */
function unionOf(mine: object, other: object, before: object): readonly string[] {
  const keys = Object.keys(mine)
  const known = new Set(keys)
  let place = 0
  for (const key of Object.keys(other)) {
    if (known.has(key)) place = keys.indexOf(key) + 1
    else {
      keys.splice(place++, 0, key)
      known.add(key)
    }
  }
  return [...keys, ...Object.keys(before).filter((key) => !known.has(key))]
}
