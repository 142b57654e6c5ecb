/** Figures laid over the flow: where past calls went, or what the scenarios cover. Keys are slugs and `node:port`. */
export type Overlay = Readonly<Record<string, OverlayMark>>

export interface OverlayMark {
  /** As short as it stands on the card, e.g. `1,240 · 62%`. */
  readonly text: string
  /** The same in a sentence, for screen readers and the pointer. */
  readonly title: string
  /** 0 to 1: how warm it is drawn. */
  readonly share: number
  readonly tone: 'heat' | 'covered' | 'missed'
  /** Calls that were lost here. */
  readonly lost?: { readonly text: string; readonly title: string }
}

export const noOverlay: Overlay = {}
