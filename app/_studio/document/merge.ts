import type { FlowDraft } from './draft'
import { flatten, type Leaf, unflatten } from './flatten'

/** One place that both sides changed, each in its own way. `undefined` means: taken away. */
export interface Clash {
  /** e.g. `flow/nodes/welcome/config/prompt/en`. */
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
}

/**
 * Three-way merge, value by value. Coordinates never clash (mine win); a node that one side took away while the
 * other edited it does, and is kept until somebody decides.
 */
export function merge(base: FlowDraft, mine: FlowDraft, theirs: FlowDraft, choose: Readonly<Record<string, 'mine' | 'theirs'>> = {}): Merge {
  const [b, m, t] = [flatten(base), flatten(mine), flatten(theirs)]
  const out = new Map<string, Leaf>()
  const clashes: Clash[] = []
  let taken = 0
  for (const path of new Set([...m.keys(), ...t.keys(), ...b.keys()])) {
    const [was, my, their] = [b.get(path), m.get(path), t.get(path)]
    const [isMine, isTheirs] = [my !== was, their !== was]
    let value = isMine ? my : their
    if (isTheirs && !isMine) taken += 1
    if (isMine && isTheirs && my !== their) {
      const isPlace = path.startsWith('layout/')
      if (!isPlace) clashes.push({ path, ...nodeOf(path), base: was, mine: my, theirs: their })
      value = choose[path] === 'theirs' ? their : choose[path] === 'mine' || isPlace ? my : (my ?? their)
    }
    if (value !== undefined) out.set(path, value)
  }
  return { draft: mend(unflatten(out)), clashes, taken }
}

function nodeOf(path: string): { node?: string } {
  const [file, nodes, slug] = path.split('/')
  return file === 'flow' && nodes === 'nodes' && slug ? { node: decodeURIComponent(slug) } : {}
}

/** Merging leaf by leaf may leave half a node (its type taken away, a text kept): drop what is no node any more. */
function mend(value: unknown): FlowDraft {
  const draft = value as { flow: FlowDraft['flow']; layout?: FlowDraft['layout'] }
  const nodes = Object.fromEntries(Object.entries(draft.flow.nodes ?? {}).filter(([, { type }]) => typeof type === 'string'))
  const places = Object.fromEntries(
    Object.entries(draft.layout?.nodes ?? {}).filter(([slug, at]) => nodes[slug] && typeof at.x === 'number' && typeof at.y === 'number'),
  )
  return { flow: { ...draft.flow, nodes }, layout: { ...draft.layout, schemaVersion: 1, nodes: places } }
}
