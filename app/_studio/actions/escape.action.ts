import { X } from 'lucide-react'
import type { Action } from './action'

export const escape: Action = {
  id: 'escape',
  group: 'view',
  name: { 'zh-CN': '取消选择', en: 'Clear selection' },
  icon: X,
  keys: ['escape'],
  isHidden: true,
  isEnabled: ({ store }) =>
    !isInInspector() && (store.getState().selection.length > 0 || store.getState().addFrom !== null || store.getState().chosenEdge !== null),
  run: ({ store }) => store.getState().set({ selection: [], chosenEdge: null, addFrom: null, focusField: null }),
}

/** There it leads back to the card first, from a button as from a field. */
function isInInspector(): boolean {
  return document.activeElement?.closest('[data-inspector]') != null
}
