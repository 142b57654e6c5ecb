import { BoxSelect } from 'lucide-react'
import type { Action } from './action'

export const selectAll: Action = {
  id: 'selectAll',
  group: 'edit',
  name: { 'zh-CN': '全选', en: 'Select all' },
  icon: BoxSelect,
  keys: ['mod+a'],
  isEnabled: () => true,
  run: ({ store }) => store.getState().select(Object.keys(store.getState().draft.flow.nodes)),
}
