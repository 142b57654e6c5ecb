import type { FlowDraft } from './draft'
import { flatten, type Leaf, unflatten } from './flatten'
import { freeSlug } from './free-slug'
import { isEqual } from './is-equal'
import { findRemovals, isPlace, type Removal, type Side, targetOf, unitOf } from './merge-units'
import { byName, toLists } from './named-lists'
import { renameNode } from './rename-node'

/** One place that both sides changed, each in its own way. `undefined` means: taken away. */
export interface Clash {
  /** e.g. `flow/nodes/welcome/config/prompt/en`, or `flow/nodes/welcome` when one side took it away. */
  readonly path: string
  readonly node?: string
  readonly base: Leaf | undefined
  readonly mine: Leaf | undefined
  readonly theirs: Leaf | undefined
}

export interface Merge {
  /** Both sides' work, with mine where they clash. */
  readonly draft: FlowDraft
  readonly clashes: readonly Clash[]
  /** How many places only they changed. */
  readonly taken: number
  /** Nodes of mine that had to take another slug: old → new. */
  readonly renamed: Readonly<Record<string, string>>
}

/** Whose value stands where both changed the same: place by place, or everywhere. */
export type Choice = Side | Readonly<Record<string, Side>>

/**
 * Three-way merge, value by value. Coordinates never clash (mine win). What one side took away while the other worked on
 * it is one question, and is kept whole until somebody decides.
 */
export function merge(base: FlowDraft, mine: FlowDraft, theirs: FlowDraft, choose: Choice = {}): Merge {
  const renamed = namesakes(base, mine, theirs)
  const own = Object.entries(renamed).reduce((draft, [from, to]) => renameNode(draft, from, to), mine)
  const [b, m, t] = byName([base, own, theirs]).map((draft) => flatten(draft)) as [Map<string, Leaf>, Map<string, Leaf>, Map<string, Leaf>]
  const chosen = (path: string) => (typeof choose === 'string' ? choose : choose[path])
  const removals = findRemovals(b, m, t)
  const clashes: Clash[] = [...removals.values()].map(({ path, keeper, changed }) => {
    const sides = keeper === 'mine' ? { mine: changed, theirs: undefined } : { mine: undefined, theirs: changed }
    return { path, ...nodeOf(path), base: undefined, ...sides }
  })
  const sideOf = (removal: Removal) => chosen(removal.path) ?? removal.keeper
  /** The removed thing that a place belongs to, or that the keeper leads to from there: it is kept with the way to it, or goes with it. */
  const removalAt = (path: string): Removal | undefined => {
    const own = removals.get(unitOf(path.replace(/^layout\/nodes\//, 'flow/nodes/')) ?? '')
    if (own) return own
    return [...removals.values()].find(({ path: unit, keeper }) => targetOf(path, keeper === 'mine' ? m.get(path) : t.get(path)) === unit)
  }
  const out = new Map<string, Leaf>()
  let taken = 0
  for (const path of new Set([...m.keys(), ...t.keys(), ...b.keys()])) {
    const [was, my, their] = [b.get(path), m.get(path), t.get(path)]
    const [isMine, isTheirs] = [my !== was, their !== was]
    let value = isMine ? my : their
    if (isTheirs && !isMine) taken += 1
    const removal = removals.size > 0 ? removalAt(path) : undefined
    if (removal) value = sideOf(removal) === 'mine' ? my : their
    else if (isMine && isTheirs && my !== their) {
      if (!isPlace(path)) clashes.push({ path, ...nodeOf(path), base: was, mine: my, theirs: their })
      const side = chosen(path)
      value = isPlace(path) ? my : side === 'theirs' ? their : side === 'mine' ? my : (my ?? their)
    }
    if (value !== undefined) out.set(path, value)
  }
  return { draft: mend(unflatten(out)), clashes, taken, renamed }
}

/** Two people who each add a node of one type give it the same slug: mine takes the next one, or one of the two would vanish in the other. */
function namesakes(base: FlowDraft, mine: FlowDraft, theirs: FlowDraft): Readonly<Record<string, string>> {
  const renamed: Record<string, string> = {}
  const taken = new Set([...Object.keys(theirs.flow.nodes), ...Object.keys(base.flow.nodes)])
  for (const [slug, node] of Object.entries(mine.flow.nodes)) {
    const their = theirs.flow.nodes[slug]
    if (!their || base.flow.nodes[slug] || isSameNode(slug, mine, theirs) || node === their) continue
    renamed[slug] = freeSlug(mine.flow, slug, taken)
    taken.add(renamed[slug])
  }
  return renamed
}

/** The same in all and at the same place: one node that reached both. */
function isSameNode(slug: string, one: FlowDraft, other: FlowDraft): boolean {
  return isEqual(one.flow.nodes[slug], other.flow.nodes[slug]) && isEqual(one.layout.nodes[slug], other.layout.nodes[slug])
}

function nodeOf(path: string): { node?: string } {
  const [file, nodes, slug] = path.split('/')
  return file === 'flow' && nodes === 'nodes' && slug ? { node: decodeURIComponent(slug) } : {}
}

/** Merging leaf by leaf may leave half a node (its type taken away, a text kept): drop what is no node any more. */
function mend(value: unknown): FlowDraft {
  const draft = toLists(value as Parameters<typeof toLists>[0])
  const nodes = Object.fromEntries(Object.entries(draft.flow.nodes ?? {}).filter(([, { type }]) => typeof type === 'string'))
  const places = Object.fromEntries(
    Object.entries(draft.layout?.nodes ?? {}).filter(([slug, at]) => nodes[slug] && typeof at.x === 'number' && typeof at.y === 'number'),
  )
  return { flow: { ...draft.flow, nodes }, layout: { ...draft.layout, schemaVersion: 1, nodes: places } }
}
