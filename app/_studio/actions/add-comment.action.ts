import { StickyNote } from 'lucide-react'
import { addComment as add } from '../document/comments'
import type { Action } from './action'
import { canEdit } from './selected'

export const addComment: Action = {
  id: 'addComment',
  group: 'edit',
  name: { 'zh-CN': '添加备注', en: 'Add comment' },
  icon: StickyNote,
  keys: ['shift+c'],
  isEnabled: canEdit,
  run: ({ store, canvas }) => {
    const id = crypto.randomUUID().slice(0, 8)
    const at = canvas.current?.middle() ?? { x: 0, y: 0 }
    store.getState().edit({ 'zh-CN': '添加备注', en: 'Add comment' }, (draft) => add(draft, id, at, ''), { select: [`comment:${id}`] })
  },
}
