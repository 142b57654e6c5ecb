import { History } from 'lucide-react'
import type { Action } from './action'

export const versions: Action = {
  id: 'versions',
  group: 'flow',
  name: { 'zh-CN': '历史版本', en: 'Versions' },
  icon: History,
  keys: ['shift+h'],
  isEnabled: () => true,
  run: ({ store }) => store.getState().set({ dialog: 'versions' }),
}
