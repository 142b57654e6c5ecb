import type { Locale } from '../../model/text'
import { weekdayOf } from './calling-window'
import { clockOf } from './check'
import { weekdayText } from '../../model/weekday-text'
import { explainText, monthNames } from './explain.text'
import { fill } from './fill'
import { dayOf, yearOf } from './holidays'
import { localMs } from './zone'

const DAY_MS = 86_400_000

/** A moment as seen from another one in a zone: `09:00`, `明天 09:00`, `11 月 30 日（周一）09:00`. Spaces in zh-CN are part of it. */
export function momentText(ms: number, fromMs: number, zone: string, locale: Locale): string {
  const day = Math.floor(localMs(zone, ms) / DAY_MS)
  const distance = day - Math.floor(localMs(zone, fromMs) / DAY_MS)
  const clock = clockOf(zone, ms)
  if (distance <= 0) return fill(explainText.today[locale], { clock })
  if (distance === 1) return fill(explainText.tomorrow[locale], { clock })
  const { month, dayOfMonth } = dateOf(day)
  return fill(explainText.later[locale], {
    clock,
    weekday: weekdayText[weekdayOf(day)]?.[locale] ?? '',
    month: locale === 'en' ? (monthNames[month - 1] ?? '') : String(month),
    day: String(dayOfMonth),
  })
}

function dateOf(day: number): { month: number; dayOfMonth: number } {
  const year = yearOf(day)
  for (let month = 12; month > 1; month -= 1) {
    const first = dayOf(year, month, 1)
    if (day >= first) return { month, dayOfMonth: day - first + 1 }
  }
  return { month: 1, dayOfMonth: day - dayOf(year, 1, 1) + 1 }
}
