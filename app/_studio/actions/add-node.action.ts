import { Plus } from 'lucide-react'
import type { Action } from './action'
import { canEdit } from './selected'

export const addNode: Action = {
  id: 'addNode',
  group: 'edit',
  name: { 'zh-CN': '添加节点', en: 'Add node' },
  icon: Plus,
  keys: ['a'],
  isEnabled: canEdit,
  run: ({ store }) => {
    store.getState().set({ isPaletteShown: true })
    // The palette may have to appear first.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-studio] input[type=search]')?.focus())
  },
}
