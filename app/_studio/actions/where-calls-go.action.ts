import { ChartNetwork } from 'lucide-react'
import type { Action } from './action'

export const whereCallsGo: Action = {
  id: 'whereCallsGo',
  group: 'flow',
  name: { 'zh-CN': '通话去向', en: 'Where calls go' },
  icon: ChartNetwork,
  isEnabled: () => true,
  run: ({ store }) => window.location.assign(`/reports/${store.getState().flowId}`),
}
