import { Rocket } from 'lucide-react'
import type { Action } from './action'
import { canEdit } from './selected'

export const publish: Action = {
  id: 'publish',
  group: 'flow',
  name: { 'zh-CN': '发布', en: 'Publish' },
  icon: Rocket,
  keys: ['mod+shift+p'],
  inFields: true,
  isEnabled: canEdit,
  run: ({ store }) => store.getState().set({ dialog: 'publish' }),
}
