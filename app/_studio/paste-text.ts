import { toast } from '../_ui/toaster'
import { fill } from './use-text'
import { type ClipFault, clipNodesMax, parseClip } from './document/clip'
import { newSlugs, pasteClip } from './document/paste-clip'
import type { Scope } from './scope'
import type { Text } from '../../flows/model/text'

const faults: Readonly<Record<ClipFault, Text>> = {
  'not-nodes': {
    'zh-CN': '剪贴板里不是流程节点。请先在画布上选中节点并复制。',
    en: 'The clipboard holds no nodes. Select nodes on a canvas and copy them first.',
  },
  newer: { 'zh-CN': '这些节点来自更新的版本，请升级后再粘贴。', en: 'These nodes come from a newer version. Upgrade, then paste again.' },
  'too-many': { 'zh-CN': '一次最多粘贴 {max} 个节点；更大的流程请用“导入”。', en: 'At most {max} nodes can be pasted at once. Import larger flows as a file.' },
  'too-long': { 'zh-CN': '剪贴板内容太长；更大的流程请用“导入”。', en: 'The clipboard holds too much text. Import larger flows as a file.' },
}

/** Puts copied nodes into the visible middle; says plainly why when they cannot be used. */
export function pasteText(scope: Scope, text: string): void {
  const { store, canvas, locale } = scope
  const clip = parseClip(text)
  if (typeof clip === 'string') {
    toast.error(fill(faults[clip][locale], { max: clipNodesMax }))
    return
  }
  const { draft, edit } = store.getState()
  const names = newSlugs(draft, clip)
  const at = canvas.current?.middle() ?? { x: 0, y: 0 }
  const corner = { x: at.x - 132, y: at.y - 48 }
  edit({ 'zh-CN': '粘贴节点', en: 'Paste nodes' }, (writable) => pasteClip(writable, clip, names, corner), { select: [...names.values()] })
}
