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
    focusSearch()
  },
}

/** The palette may have to appear first, or even to be fetched. */
function focusSearch(framesLeft = 120): void {
  requestAnimationFrame(() => {
    const search = document.querySelector<HTMLElement>('[data-studio] input[type=search]')
    if (search) search.focus()
    else if (framesLeft > 0) focusSearch(framesLeft - 1)
  })
}
