import { noCounts } from './live-counts'
import { noOverlay } from './overlay'
import type { CanvasInput } from './to-canvas'

/** A canvas that nobody works at and no call passes. */
export const stillView = {
  counts: noCounts,
  selection: [],
  chosenEdge: null,
  dragged: null,
  openGates: {},
  marks: {},
  lit: {},
  overlay: noOverlay,
} as const satisfies Partial<CanvasInput>
