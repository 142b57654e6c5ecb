import { CopyPlus } from 'lucide-react'
import { copyNodes, parseClip } from '../document/clip'
import { newSlugs, pasteClip } from '../document/paste-clip'
import type { Action } from './action'
import { canEdit, selectedNodes } from './selected'

export const duplicate: Action = {
  id: 'duplicate',
  group: 'edit',
  name: { 'zh-CN': '创建副本', en: 'Duplicate' },
  icon: CopyPlus,
  keys: ['mod+d'],
  forSelection: true,
  isEnabled: (scope) => canEdit(scope) && selectedNodes(scope).length > 0,
  run: (scope) => {
    const { draft, edit } = scope.store.getState()
    const clip = parseClip(copyNodes(draft, selectedNodes(scope)))
    if (typeof clip === 'string') return
    const names = newSlugs(draft, clip)
    const places = Object.values(clip.layout)
    const middle = (read: (p: { x: number; y: number }) => number) => places.reduce((sum, p) => sum + read(p), 0) / Math.max(1, places.length)
    const at = { x: middle((p) => p.x) + 48, y: middle((p) => p.y) + 48 }
    edit({ 'zh-CN': '创建副本', en: 'Duplicate' }, (writable) => pasteClip(writable, clip, names, at), { select: [...names.values()] })
  },
}
