import type { Draft as Writable } from 'immer'
import type { FlowDraft } from './draft'

type Tree = Record<string, unknown>

/** Writes one value of a node's config. `undefined` takes it out, and empty parents with it. */
export function setConfig(draft: Writable<FlowDraft>, slug: string, path: readonly string[], value: unknown): void {
  const node = draft.flow.nodes[slug]
  if (!node || path.length === 0) return
  const config: Tree = node.config ?? {}
  write(config, path, value)
  if (Object.keys(config).length === 0) delete node.config
  else node.config = config
}

function write(tree: Tree, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return
  if (rest.length === 0) {
    if (value === undefined) delete tree[key]
    else tree[key] = value
    return
  }
  const child = tree[key]
  const inner: Tree | unknown[] = isTree(child) || Array.isArray(child) ? child : {}
  if (inner !== child) tree[key] = inner
  write(inner as Tree, rest, value)
  if (value === undefined && isTree(inner) && Object.keys(inner).length === 0) delete tree[key]
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
