import { Network } from 'lucide-react'
import { moveNodes } from '../document/move-nodes'
import type { Action } from './action'
import { canEdit } from './selected'

/** Lays the whole flow out again; one step, so one undo takes it back. */
export const tidy: Action = {
  id: 'tidy',
  group: 'arrange',
  name: { 'zh-CN': '整理布局', en: 'Tidy up' },
  icon: Network,
  keys: ['shift+t'],
  isEnabled: (scope) => canEdit(scope) && Object.keys(scope.store.getState().draft.flow.nodes).length > 1,
  run: async (scope) => {
    const { store, canvas } = scope
    const before = store.getState().draft.flow
    const { tidyPlaces } = await import('../tidy/tidy-places')
    const places = await tidyPlaces(scope)
    // The reader may have gone on while the worker thought; a layout of another flow would be a mess.
    if (store.getState().draft.flow !== before) return
    store.getState().edit({ 'zh-CN': '整理布局', en: 'Tidy up' }, (draft) => moveNodes(draft, places))
    requestAnimationFrame(() => canvas.current?.fit())
  },
}
