import { Play } from 'lucide-react'
import { studioText } from '../text/studio.text'
import type { Action } from './action'

export const simulate: Action = {
  id: 'simulate',
  group: 'flow',
  name: studioText.simulate,
  icon: Play,
  keys: ['shift+r'],
  isEnabled: () => true,
  run: ({ store }) => store.getState().set({ drawer: store.getState().drawer === 'simulator' ? null : 'simulator' }),
}
