import type { Patch } from 'immer'
import type { FlowDraft } from './draft'

type Tree = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

/** What makes one draft of another, as small as it goes: what stayed the same keeps its identity, so its cards are not drawn anew. */
export function patchesBetween(from: FlowDraft, to: FlowDraft): readonly Patch[] {
  return differences(from as unknown as Tree, to as unknown as Tree, [])
}

function differences(from: Tree, to: Tree, at: Path): readonly Patch[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key): readonly Patch[] => {
    const [was, is] = [from[key], to[key]]
    const path = [...at, key]
    if (isSame(was, is)) return []
    if (is === undefined) return [{ op: 'remove', path }]
    if (was === undefined) return [{ op: 'add', path, value: is }]
    return isTree(was) && isTree(is) ? differences(was, is, path) : [{ op: 'replace', path, value: is }]
  })
}

/** Whatever the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => isSame(one, b[i]))
  if (!isTree(a) || !isTree(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]))
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
