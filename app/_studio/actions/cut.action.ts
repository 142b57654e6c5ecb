import { Scissors } from 'lucide-react'
import type { Action } from './action'
import { copy } from './copy.action'
import { remove } from './remove.action'

export const cut: Action = {
  id: 'cut',
  group: 'edit',
  name: { 'zh-CN': '剪切', en: 'Cut' },
  icon: Scissors,
  keys: ['mod+x'],
  isEnabled: (scope) => copy.isEnabled(scope) && remove.isEnabled(scope),
  run: async (scope) => {
    await copy.run(scope)
    await remove.run(scope)
  },
}
