import type { Draft as Writable } from 'immer'
import type { FlowDraft, Point } from './draft'

export function addComment(draft: Writable<FlowDraft>, id: string, at: Point, text: string): void {
  draft.layout.comments = [...(draft.layout.comments ?? []), { id, x: Math.round(at.x), y: Math.round(at.y), w: 240, h: 96, text }]
}

export function setComment(draft: Writable<FlowDraft>, id: string, text: string): void {
  const comment = draft.layout.comments?.find((one) => one.id === id)
  if (comment) comment.text = text
}

export function removeComments(draft: Writable<FlowDraft>, ids: readonly string[]): void {
  const rest = draft.layout.comments?.filter((one) => !ids.includes(one.id)) ?? []
  if (rest.length > 0) draft.layout.comments = rest
  else delete draft.layout.comments
}
