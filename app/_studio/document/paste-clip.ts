import type { Draft as Writable } from 'immer'
import type { FlowNode } from '../../../flows/model/flow'
import { addNode } from './add-node'
import type { Clip } from './clip'
import type { FlowDraft, Point } from './draft'
import { freeSlug } from './free-slug'

/** Old slug → new slug for a clip, so that pasting twice never collides. */
export function newSlugs(draft: FlowDraft, clip: Clip): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const old of Object.keys(clip.nodes)) {
    const fresh = freeSlug(draft.flow, old, taken)
    taken.add(fresh)
    names.set(old, fresh)
  }
  return names
}

/** Puts the clip's nodes with their middle at `at`, wired among themselves as they were. */
export function pasteClip(draft: Writable<FlowDraft>, clip: Clip, names: ReadonlyMap<string, string>, at: Point): void {
  const places = Object.keys(clip.nodes).map((name, i) => clip.layout[name] ?? { x: (i % 10) * 320, y: Math.floor(i / 10) * 200 })
  const middle = { x: average(places.map((p) => p.x)), y: average(places.map((p) => p.y)) }
  for (const [i, [old, node]] of Object.entries(clip.nodes).entries()) {
    const slug = names.get(old)
    const place = places[i]
    if (!slug || !place) continue
    addNode(draft, { slug, node: rewire(node, names), at: { x: at.x + place.x - middle.x, y: at.y + place.y - middle.y } })
  }
}

function rewire(node: FlowNode, names: ReadonlyMap<string, string>): FlowNode {
  if (!node.on) return node
  const on = Object.entries(node.on).flatMap(([port, to]) => {
    const name = names.get(to)
    return name ? [[port, name] as const] : []
  })
  const { on: _old, ...rest } = node
  return on.length > 0 ? { ...rest, on: Object.fromEntries(on) } : rest
}

function average(list: readonly number[]): number {
  return list.length === 0 ? 0 : list.reduce((sum, n) => sum + n, 0) / list.length
}
