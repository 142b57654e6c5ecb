import type { Flow } from '../../../flows/model/flow'

/** `wanted`, or `wanted-2`, `wanted-3` …: the first that no node and no name in `taken` has. */
export function freeSlug(flow: Flow, wanted: string, taken: ReadonlySet<string> = new Set()): string {
  const base = wanted.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '') || 'node'
  const isUsed = (slug: string) => Object.hasOwn(flow.nodes, slug) || taken.has(slug)
  if (!isUsed(base)) return base
  const stem = base.replace(/-\d+$/, '')
  let n = 2
  while (isUsed(`${stem}-${n}`)) n += 1
  return `${stem}-${n}`
}
