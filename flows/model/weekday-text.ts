import type { Text } from './text'

/** Names of the days by ISO weekday: Monday is 1, nothing is 0. */
export const weekdayText: readonly Text[] = [
  { 'zh-CN': '', en: '' },
  { 'zh-CN': '周一', en: 'Monday' },
  { 'zh-CN': '周二', en: 'Tuesday' },
  { 'zh-CN': '周三', en: 'Wednesday' },
  { 'zh-CN': '周四', en: 'Thursday' },
  { 'zh-CN': '周五', en: 'Friday' },
  { 'zh-CN': '周六', en: 'Saturday' },
  { 'zh-CN': '周日', en: 'Sunday' },
]
