'use client'
import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { setComment } from '../document/comments'
import { useScope } from '../scope'
import { canvasText } from '../text/canvas.text'
import { useText } from '../use-text'
import type { CommentNode } from './canvas-types'

export const CommentCard = memo(function CommentCard({ data: { id, text }, selected, width, height }: NodeProps<CommentNode>) {
  const { store } = useScope()
  const say = useText()
  return (
    <div className={`rounded-md border bg-warn-soft/60 p-2 pt-3 ${selected ? 'border-warn' : 'border-transparent'}`} style={{ width, height }}>
      <textarea
        aria-label={say(canvasText.comment)}
        placeholder={say(canvasText.commentHint)}
        value={text}
        dir="auto"
        readOnly={store.getState().isReadOnly}
        onChange={(event) =>
          store.getState().edit({ 'zh-CN': '编辑备注', en: 'Edit comment' }, (draft) => setComment(draft, id, event.target.value), { merge: `comment:${id}` })
        }
        className="nodrag nowheel size-full resize-none bg-transparent text-sm text-ink placeholder:text-ink-faint"
      />
    </div>
  )
})
