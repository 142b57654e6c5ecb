import type { CSSProperties } from 'react'
import type { OverlayMark } from './overlay'

/** Most of the heat colour that text on a card still reads on, in both themes. */
const warmthMax = 34

/** The card's ground under a heat map; nothing for other overlays, whose tone is a frame. */
export function heatOf(mark: OverlayMark | undefined): CSSProperties {
  if (mark?.tone !== 'heat') return {}
  return { background: `color-mix(in oklab, var(--color-heat) ${Math.round(warmthMax * mark.share)}%, var(--color-raised))` }
}
