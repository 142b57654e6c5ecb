import type { Point } from '../document/draft'

/** What the rest of the studio may ask of the canvas. */
export interface CanvasHandle {
  /** Brings nodes into the middle of what the panels leave free. */
  readonly centre: (ids: readonly string[]) => void
  /** Moves the view just as far as needed to show a node whole. */
  readonly reveal: (id: string) => void
  readonly fit: () => void
  readonly zoom: (how: 'in' | 'out' | 'one') => void
  /** Middle of the visible part, in the flow's coordinates. */
  readonly middle: () => Point
  readonly focus: (id: string) => void
}
