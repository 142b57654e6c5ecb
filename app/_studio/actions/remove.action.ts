import { Trash2 } from 'lucide-react'
import { removeComments } from '../document/comments'
import { disconnect } from '../document/connect'
import { removeNodes } from '../document/remove-nodes'
import type { Action } from './action'
import { canEdit, selectedComments, selectedNodes } from './selected'

export const remove: Action = {
  id: 'remove',
  group: 'edit',
  name: { 'zh-CN': '删除', en: 'Delete' },
  icon: Trash2,
  keys: ['delete', 'backspace'],
  forSelection: true,
  isEnabled: (scope) => canEdit(scope) && (scope.store.getState().selection.length > 0 || scope.store.getState().chosenEdge !== null),
  run: (scope) => {
    const { chosenEdge, edit, set } = scope.store.getState()
    if (chosenEdge) {
      edit({ 'zh-CN': '删除连线', en: 'Delete connection' }, (draft) => disconnect(draft, chosenEdge))
      return set({ chosenEdge: null })
    }
    const [nodes, comments] = [selectedNodes(scope), selectedComments(scope)]
    edit(
      { 'zh-CN': '删除节点', en: 'Delete nodes' },
      (draft) => {
        removeNodes(draft, nodes)
        removeComments(draft, comments)
      },
      { select: [] },
    )
  },
}
