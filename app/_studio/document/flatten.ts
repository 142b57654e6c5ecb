export type Leaf = string | number | boolean | null

/** Stand-ins for the two containers that have no leaf of their own. */
const emptyObject = '\u0000{}'
const emptyArray = '\u0000[]'

/** A JSON value as path → leaf; lists are one leaf (JSON text), since their entries have no names to merge by. */
export function flatten(value: unknown, at = '', out = new Map<string, Leaf>()): Map<string, Leaf> {
  if (Array.isArray(value)) {
    out.set(at, value.length === 0 ? emptyArray : `\u0000${JSON.stringify(value)}`)
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, child]) => child !== undefined)
    if (entries.length === 0) out.set(at, emptyObject)
    for (const [key, child] of entries) flatten(child, at ? `${at}/${encodeURIComponent(key)}` : encodeURIComponent(key), out)
  } else {
    out.set(at, value as Leaf)
  }
  return out
}

export function unflatten(leaves: ReadonlyMap<string, Leaf>): unknown {
  const root: Record<string, unknown> = {}
  for (const [path, leaf] of leaves) {
    const keys = path.split('/').map(decodeURIComponent)
    let tree = root
    for (const key of keys.slice(0, -1)) {
      const child = Object.hasOwn(tree, key) ? tree[key] : undefined
      const next = typeof child === 'object' && child !== null && !Array.isArray(child) ? (child as Record<string, unknown>) : {}
      tree[key] = next
      tree = next
    }
    const last = keys.at(-1) ?? ''
    const isFilled = typeof tree[last] === 'object' && tree[last] !== null
    if (!(leaf === emptyObject && isFilled)) tree[last] = value(leaf)
  }
  return root
}

/** What a reader may see of a leaf. */
export function leafText(leaf: Leaf | undefined): string {
  if (leaf === undefined) return ''
  return typeof leaf === 'string' && leaf.startsWith('\u0000') ? leaf.slice(1) : String(leaf)
}

function value(leaf: Leaf): unknown {
  if (leaf === emptyObject) return {}
  return typeof leaf === 'string' && leaf.startsWith('\u0000') ? JSON.parse(leaf.slice(1)) : leaf
}
