import { Undo2 } from 'lucide-react'
import type { Action } from './action'

export const undo: Action = {
  id: 'undo',
  group: 'edit',
  name: { 'zh-CN': '撤销', en: 'Undo' },
  icon: Undo2,
  keys: ['mod+z'],
  isEnabled: ({ store }) => store.getState().past.length > 0 && !store.getState().isReadOnly,
  run: ({ store }) => store.getState().undo(),
}
