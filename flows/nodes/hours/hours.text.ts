import type { Sentence } from '../../define'
import type { HoursCalendar } from '../../model/plan'
import type { Locale } from '../../model/text'
import type { HoursConfig } from './hours.node'

export const text = {
  name: { 'zh-CN': '营业时间', en: 'Opening hours' },
  summary: { 'zh-CN': '按营业时间和节假日走不同的路。', en: 'Goes by opening hours and holidays.' },
  search: { 'zh-CN': ['时间', '营业', '节假日', '日历', '工作日'], en: ['time', 'calendar', 'holiday', 'schedule', 'open'] },
  calendar: { 'zh-CN': '营业时间', en: 'Opening hours' },
  ports: {
    open: { 'zh-CN': '营业中', en: 'Open' },
    closed: { 'zh-CN': '已打烊', en: 'Closed' },
    holiday: { 'zh-CN': '节假日', en: 'Holiday' },
  },
} as const

const dayNames: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

function days({ weekly }: HoursCalendar, locale: Locale): string {
  const open = Object.keys(weekly)
    .filter((day) => weekly[day]?.length)
    .map((day) => dayNames[locale][Number(day) - 1] ?? day)
  return open.join(locale === 'en' ? ', ' : '、')
}

export function sentence({ calendar }: HoursConfig, locale: Locale): Sentence {
  const open = days(calendar, locale)
  const first = Object.values(calendar.weekly).find((spans) => spans.length)?.[0]
  if (!open || !first) return [{ text: locale === 'en' ? 'Open ' : '营业 ' }, { gap: text.calendar[locale] }]
  const hours = { value: `${clock(first.startMin)}–${clock(first.endMin)}` }
  return [{ text: locale === 'en' ? 'Open ' : '营业 ' }, { value: open }, { text: ' ' }, hours]
}
