import { canonical } from '../document/canonical'
import type { StudioStore } from '../store'
import type { VersionText } from '../sync/studio-api'
import { marksBetween } from './marks-between'

/** Puts the difference between a version and the draft on the canvas; what the draft lost is named in the bar. */
export function compareWith(store: StudioStore, number: number, version: VersionText): void {
  const { draft, set } = store.getState()
  const { marks, removed } = marksBetween(version.flow, canonical(draft).flow)
  set({ marks, compared: { number, flow: version.flow, removed }, view: 'canvas' })
}
