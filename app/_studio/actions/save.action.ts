import { Save } from 'lucide-react'
import type { Action } from './action'

/** Saving happens by itself; the habit gets its answer all the same. */
export const save: Action = {
  id: 'save',
  group: 'flow',
  name: { 'zh-CN': '立即保存', en: 'Save now' },
  icon: Save,
  keys: ['mod+s'],
  inFields: true,
  isEnabled: () => true,
  run: ({ autosave }) => autosave.flush(),
}
