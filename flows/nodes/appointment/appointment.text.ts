import type { Sentence } from '../../define'
import { builtinName } from '../../model/config'
import type { Locale, Text } from '../../model/text'
import type { AppointmentConfig } from './appointment.node'

export const text = {
  name: { 'zh-CN': '预约', en: 'Appointment' },
  summary: { 'zh-CN': '报出可约的时间请对方选，或取消、改期已有的预约。', en: 'Offers free times and books one, or cancels or moves an appointment.' },
  search: { 'zh-CN': ['预约', '日程', '时段', '约课', '改期'], en: ['calendar', 'booking', 'slot', 'schedule', 'reserve'] },
  calendar: { 'zh-CN': '日历', en: 'Calendar' },
  calendarHelp: { 'zh-CN': '环境文件里的名称；“builtin”是内置日历。', en: 'Its name in the environment file; “builtin” is the calendar of this product.' },
  operation: { 'zh-CN': '操作', en: 'Action' },
  operations: { book: { 'zh-CN': '预约', en: 'Book' }, move: { 'zh-CN': '改期', en: 'Move' }, cancel: { 'zh-CN': '取消', en: 'Cancel' } },
  offer: { 'zh-CN': '一次报几个时间', en: 'Times offered at once' },
  intro: { 'zh-CN': '开场白', en: 'Opening' },
  firstMs: { 'zh-CN': '等待按键', en: 'Wait for a key' },
  output: { 'zh-CN': '约定的时间', en: 'Time agreed' },
  slotLine: (count: number, slug: string) => ({
    'zh-CN': `${range(count)
      .map((n) => `{% if ${slug}.label${n} %}${`{{ ${slug}.label${n} }}`}请按 ${n}，{% endif %}`)
      .join('')}都不合适请按 0。`,
    en: `${range(count)
      .map((n) => `{% if ${slug}.label${n} %}For ${`{{ ${slug}.label${n} }}`} press ${n}. {% endif %}`)
      .join('')}Press 0 if none of them suits you.`,
  }),
  ports: {
    booked: { 'zh-CN': '已办妥', en: 'Done' },
    noSlot: { 'zh-CN': '没有可约时间', en: 'No free time' },
    declined: { 'zh-CN': '对方不选', en: 'Declined' },
    error: { 'zh-CN': '出错', en: 'Error' },
  },
} as const

export const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

const builtin: Text = { 'zh-CN': '内置日历', en: 'the built-in calendar' }

export function sentence({ operation, calendar, offer }: AppointmentConfig, locale: Locale): Sentence {
  const chip = calendar ? { value: calendar === builtinName ? builtin[locale] : calendar } : { gap: text.calendar[locale] }
  if (operation === 'cancel') return locale === 'en' ? [{ text: 'Cancel the appointment in ' }, chip] : [{ text: '取消 ' }, chip, { text: ' 里的预约' }]
  const count = { value: String(offer) }
  return locale === 'en'
    ? [{ text: 'Offer ' }, count, { text: ' times of ' }, chip]
    : [{ text: '从 ' }, chip, { text: ' 报 ' }, count, { text: ' 个时间供选择' }]
}
