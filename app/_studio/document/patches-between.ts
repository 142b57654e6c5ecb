import type { Patch } from 'immer'
import type { FlowDraft } from './draft'
import { isEqual, isTree, type Tree } from './is-equal'

type Path = readonly (string | number)[]

/** What makes one draft of another, as small as it goes: what stayed the same keeps its identity, so its cards are not drawn anew. */
export function patchesBetween(from: FlowDraft, to: FlowDraft): readonly Patch[] {
  return differences(from as unknown as Tree, to as unknown as Tree, [])
}

function differences(from: Tree, to: Tree, at: Path): readonly Patch[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key): readonly Patch[] => {
    const [was, is] = [from[key], to[key]]
    const path = [...at, key]
    if (isEqual(was, is)) return []
    if (is === undefined) return [{ op: 'remove', path }]
    if (was === undefined) return [{ op: 'add', path, value: is }]
    return isTree(was) && isTree(is) ? differences(was, is, path) : [{ op: 'replace', path, value: is }]
  })
}
