import { Redo2 } from 'lucide-react'
import type { Action } from './action'

export const redo: Action = {
  id: 'redo',
  group: 'edit',
  name: { 'zh-CN': '重做', en: 'Redo' },
  icon: Redo2,
  keys: ['mod+shift+z', 'mod+y'],
  isEnabled: ({ store }) => store.getState().future.length > 0 && !store.getState().isReadOnly,
  run: ({ store }) => store.getState().redo(),
}
