import type { Gate } from '../gate'

export const campaignRunning: Gate = {
  id: 'campaignRunning',
  stage: 'beforeDial',
  name: { 'zh-CN': '活动进行中', en: 'Campaign running' },
  rule: 'campaign-is-running',
  source: 'Callweave',
  why: {
    'zh-CN': '活动暂停、取消或结束后，不再拨出任何电话。',
    en: 'Nothing is dialled once the campaign is paused, cancelled or done.',
  },
}
