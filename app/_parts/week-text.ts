import type { Text } from '../../flows/model/text'

const days: readonly Text[] = [
  { 'zh-CN': '周一', en: 'Monday' },
  { 'zh-CN': '周二', en: 'Tuesday' },
  { 'zh-CN': '周三', en: 'Wednesday' },
  { 'zh-CN': '周四', en: 'Thursday' },
  { 'zh-CN': '周五', en: 'Friday' },
  { 'zh-CN': '周六', en: 'Saturday' },
  { 'zh-CN': '周日', en: 'Sunday' },
]

export const weekText = {
  days,
  closed: { 'zh-CN': '休息', en: 'Closed' },
  open: { 'zh-CN': '{day}营业', en: '{day} open' },
  from: { 'zh-CN': '{day}开始', en: '{day} from' },
  to: { 'zh-CN': '{day}结束', en: '{day} to' },
  addSpan: { 'zh-CN': '{day}：加一段时间', en: '{day}: add hours after a pause' },
  removeSpan: { 'zh-CN': '{day}：去掉这段时间', en: '{day}: remove these hours' },
} as const
