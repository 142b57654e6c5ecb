import type { Draft as Writable } from 'immer'
import type { FlowDraft, Point } from './draft'

/** Sets places of nodes and comments (`comment:<id>`); whole pixels keep layout files quiet in git. */
export function moveNodes(draft: Writable<FlowDraft>, places: Readonly<Record<string, Point>>): void {
  for (const [id, at] of Object.entries(places)) {
    const place = { x: Math.round(at.x), y: Math.round(at.y) }
    if (id.startsWith('comment:')) {
      const comment = draft.layout.comments?.find((one) => `comment:${one.id}` === id)
      if (comment) Object.assign(comment, place)
    } else if (draft.flow.nodes[id]) {
      draft.layout.nodes[id] = place
    }
  }
}
