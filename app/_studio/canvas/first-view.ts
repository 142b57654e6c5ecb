import type { Faces } from '../definition-of'
import type { FlowDraft } from '../document/draft'
import { entryOf } from './entry-of'
import { card, type Size } from './geometry'
import { placeMissing } from './place'

const marginPx = 56
/** Below this, the sentences on the cards cannot be read. */
const readableZoom = 0.7

/** Where the canvas opens: everything when that stays readable, else the beginning of the flow at a readable size. */
export function firstView(draft: FlowDraft, definitions: Faces, window: Size): { readonly x: number; readonly y: number; readonly zoom: number } {
  const places = placeMissing(draft.flow, draft.layout)
  const all = Object.keys(draft.flow.nodes).flatMap((slug) => places[slug] ?? [])
  const first = all[0]
  if (!first) return { x: window.width / 2, y: window.height / 2, zoom: 1 }
  const [left, right] = [Math.min(...all.map((at) => at.x)), Math.max(...all.map((at) => at.x)) + card.width]
  const [top, bottom] = [Math.min(...all.map((at) => at.y)), Math.max(...all.map((at) => at.y)) + 220]
  const fit = Math.min((window.width - 2 * marginPx) / (right - left), (window.height - 2 * marginPx) / (bottom - top), 1)
  if (fit >= readableZoom)
    return { zoom: fit, x: (window.width - (right - left) * fit) / 2 - left * fit, y: (window.height - (bottom - top) * fit) / 2 - top * fit }
  const entry = places[entryOf(draft.flow, definitions) ?? ''] ?? first
  const zoom = window.width < 600 ? readableZoom : 0.85
  const rise = Math.min(window.height * 0.3, marginPx + (entry.y - top) * zoom)
  return { zoom, x: Math.min(marginPx, window.width * 0.06) - entry.x * zoom, y: rise - entry.y * zoom }
}
