import { ClipboardPaste } from 'lucide-react'
import { pasteText } from '../paste-text'
import type { Action } from './action'
import { canEdit } from './selected'

export const paste: Action = {
  id: 'paste',
  group: 'edit',
  name: { 'zh-CN': '粘贴', en: 'Paste' },
  icon: ClipboardPaste,
  keys: ['mod+v'],
  isEnabled: canEdit,
  run: async (scope) => pasteText(scope, await navigator.clipboard.readText()),
}
