import type { Size } from './geometry'

export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

const marginPx = 24

/** The view moved just as far as needed to show a box whole; the very same view when it already does. */
export function reveal(view: View, box: Size & { readonly x: number; readonly y: number }, window: Size): View {
  const x = nudge(box.x * view.zoom + view.x, box.width * view.zoom, window.width)
  const y = nudge(box.y * view.zoom + view.y, box.height * view.zoom, window.height)
  return x === 0 && y === 0 ? view : { ...view, x: view.x + x, y: view.y + y }
}

function nudge(start: number, length: number, room: number): number {
  if (start < marginPx || length > room - 2 * marginPx) return marginPx - start
  return Math.min(0, room - marginPx - (start + length))
}
