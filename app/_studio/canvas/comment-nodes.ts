import type { CommentNode } from './canvas-types'
import { comment as size } from './geometry'
import { createKeep } from './keep'
import { spokenComment } from './spoken'
import type { CanvasInput } from './to-canvas'

export function createCommentNodes(): (input: CanvasInput) => readonly CommentNode[] {
  const keep = createKeep<CommentNode>()
  return ({ draft, dragged, selection, isReadOnly, locale }) => {
    keep.round()
    return (draft.layout.comments ?? []).map((one) => {
      const id = `comment:${one.id}`
      const at = dragged?.[id] ?? one
      const isSelected = selection.includes(id)
      return keep.get(id, [one, at.x, at.y, isSelected, isReadOnly, locale], () => {
        const box = { width: one.w ?? size.width, height: one.h ?? size.height }
        return {
          id,
          type: 'comment',
          position: { x: at.x, y: at.y },
          data: { id: one.id, text: one.text },
          ariaLabel: spokenComment(one.text, locale),
          selected: isSelected,
          draggable: !isReadOnly,
          connectable: false,
          zIndex: -1,
          ...box,
          measured: box,
          handles: [],
        }
      })
    })
  }
}
