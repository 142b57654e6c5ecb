import type { Sentence } from '../../define'
import type { Purpose } from '../../model/flow'
import type { Locale, Text } from '../../model/text'
import type { ScheduleConfig } from './schedule.node'

export const text = {
  name: { 'zh-CN': '定时开始', en: 'Schedule' },
  summary: { 'zh-CN': '到了约定的时间，为名单里的每位联系人走一遍。', en: 'The flow begins at the times given, once for every contact of the list.' },
  search: { 'zh-CN': ['定时', '计划', '每天', '每周', '起点'], en: ['schedule', 'timer', 'daily', 'weekly', 'entry', 'cron'] },
  weekdays: { 'zh-CN': '星期', en: 'Weekdays' },
  atMin: { 'zh-CN': '时刻', en: 'Time of day' },
  atMinHelp: { 'zh-CN': '从零点起的分钟数，例如 600 是 10:00。', en: 'Minutes since midnight, e.g. 600 is 10:00.' },
  zone: { 'zh-CN': '时区', en: 'Time zone' },
  days: { 'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] },
  purpose: { 'zh-CN': '呼叫目的', en: 'Purpose' },
  callerName: { 'zh-CN': '来电方名称', en: 'Caller name' },
  callerNameHelp: { 'zh-CN': '接通后首先报出的单位名称。', en: 'The name that is announced first when the call is answered.' },
  locale: { 'zh-CN': '默认语言', en: 'Default language' },
  locales: { 'zh-CN': '使用的语言', en: 'Languages' },
  maxCallMs: { 'zh-CN': '单通最长时长', en: 'Longest call' },
  next: { 'zh-CN': '开始', en: 'Start' },
  chinese: { 'zh-CN': '中文', en: 'Chinese' },
  english: { 'zh-CN': '英文', en: 'English' },
} as const

export const purposeText: Readonly<Record<Purpose, Text>> = {
  service: { 'zh-CN': '服务通知', en: 'service' },
  marketing: { 'zh-CN': '营销推广', en: 'marketing' },
  survey: { 'zh-CN': '调查回访', en: 'survey' },
  collections: { 'zh-CN': '还款提醒', en: 'collections' },
}

export function sentence(config: ScheduleConfig, locale: Locale): Sentence {
  const names = config.weekdays.map((day) => text.days[locale][Number(day) - 1] ?? day).join(locale === 'en' ? ', ' : '、')
  const days = names ? { value: names } : { gap: text.weekdays[locale] }
  const time = { value: `${Math.floor(config.atMin / 60)}:${String(config.atMin % 60).padStart(2, '0')}` }
  const purpose = { value: purposeText[config.purpose][locale] }
  return locale === 'en'
    ? [days, { text: ' at ' }, time, { text: ', a ' }, purpose, { text: ' call' }]
    : [days, { text: ' ' }, time, { text: ' 进行' }, purpose, { text: '外呼' }]
}
