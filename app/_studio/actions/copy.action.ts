import { Copy } from 'lucide-react'
import { toast } from '../../_ui/toaster'
import { copyNodes } from '../document/clip'
import type { Action } from './action'
import { selectedNodes } from './selected'

/** As plain text, so that nodes travel between flows, workspaces and mails. */
export const copy: Action = {
  id: 'copy',
  group: 'edit',
  name: { 'zh-CN': '复制', en: 'Copy' },
  icon: Copy,
  keys: ['mod+c'],
  forSelection: true,
  isEnabled: (scope) => selectedNodes(scope).length > 0,
  run: async (scope) => {
    const nodes = selectedNodes(scope)
    await navigator.clipboard.writeText(copyNodes(scope.store.getState().draft, nodes))
    toast({ 'zh-CN': `已复制 ${nodes.length} 个节点`, en: `Nodes copied: ${nodes.length}` }[scope.locale])
  },
}
