export const weekText = {
  closed: { 'zh-CN': '休息', en: 'Closed' },
  open: { 'zh-CN': '{day}营业', en: '{day} open' },
  from: { 'zh-CN': '{day}开始', en: '{day} from' },
  to: { 'zh-CN': '{day}结束', en: '{day} to' },
  addSpan: { 'zh-CN': '{day}：加一段时间', en: '{day}: add hours after a pause' },
  removeSpan: { 'zh-CN': '{day}：去掉这段时间', en: '{day}: remove these hours' },
} as const
