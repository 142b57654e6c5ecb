import { type Leaf, leafText } from './flatten'

type Leaves = ReadonlyMap<string, Leaf>
export type Side = 'mine' | 'theirs'

/** A whole thing that one side took away while the other worked on it. */
export interface Removal {
  /** e.g. `flow/nodes/welcome`. */
  readonly path: string
  /** Whoever still has it. */
  readonly keeper: Side
  /** What the keeper changed in it, as text. */
  readonly changed: string
}

const unitPath = /^(?:flow\/nodes|flow\/variables|layout\/comments)\/[^/]*/
const placePath = /^layout\/(?:nodes\/|comments\/[^/]*\/[xywh]$)/
const linkPath = /^flow\/(?:nodes\/[^/]*\/on|handlers)\//

/** Nodes, variables and comments stand or fall as a whole. */
export const unitOf = (path: string): string | undefined => unitPath.exec(path)?.[0]
/** Where it stands on the canvas: nobody is asked about that. */
export const isPlace = (path: string): boolean => placePath.test(path)

/** Things that one side took away and the other changed, or newly led to. */
export function findRemovals(base: Leaves, mine: Leaves, theirs: Leaves): ReadonlyMap<string, Removal> {
  const there = unitsOf(base)
  const [my, their] = [unitsOf(mine), unitsOf(theirs)]
  const contested = [...there].filter((unit) => my.has(unit) !== their.has(unit))
  if (contested.length === 0) return new Map()
  const keepers = new Map(contested.map((unit) => [unit, my.has(unit) ? ('mine' as const) : ('theirs' as const)]))
  const changed = new Map<string, string[]>()
  const note = (unit: string, text: string) => changed.set(unit, [...(changed.get(unit) ?? []), text])
  for (const side of ['mine', 'theirs'] as const) {
    const now = side === 'mine' ? mine : theirs
    for (const path of new Set([...now.keys(), ...base.keys()])) {
      const value = now.get(path)
      if (value === base.get(path) || isPlace(path)) continue
      const unit = unitOf(path)
      if (unit && keepers.get(unit) === side) note(unit, leafText(value))
      const led = targetOf(path, value)
      if (led && led !== unit && keepers.get(led) === side) note(led, nameOf(path, unit))
    }
  }
  const removals = [...keepers].map(([path, keeper]): Removal => ({ path, keeper, changed: (changed.get(path) ?? []).filter(Boolean).join('\n') }))
  return new Map(removals.filter(({ path }) => changed.has(path)).map((removal) => [removal.path, removal]))
}

/** The node that a link leads to, as a unit. */
export function targetOf(path: string, value: Leaf | undefined): string | undefined {
  return typeof value === 'string' && linkPath.test(path) ? `flow/nodes/${encodeURIComponent(value)}` : undefined
}

function unitsOf(leaves: Leaves): ReadonlySet<string> {
  const units = new Set<string>()
  for (const path of leaves.keys()) {
    const unit = unitOf(path)
    if (unit) units.add(unit)
  }
  return units
}

function nameOf(path: string, unit: string | undefined): string {
  return `${decodeURIComponent((unit ?? path).split('/').at(-1) ?? '')} →`
}
