import type { Locale } from '../model/text'
import { chineseDigits, chineseWhole } from './chinese-number'
import { englishOrdinal, englishYear } from './english-number'

export interface Day {
  /** Absent where only the day of the year is named. */
  readonly year?: number
  /** 1-12 */
  readonly month: number
  /** 1-31 */
  readonly day: number
}

export const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const form = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:日|号)?(?:[T\s].*)?$/

/** `2026-11-23`, `2026/11/23`, `2026年11月23日`, `11月23日`, with or without a time behind it; undefined for a day that no calendar has. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, day] = form.exec(text.trim()) ?? []
  if (month === undefined || day === undefined) return undefined
  const read = { ...(year !== undefined && { year: Number(year) }), month: Number(month), day: Number(day) }
  return isOnCalendar(read) ? read : undefined
}

function isOnCalendar({ year, month, day }: Day): boolean {
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}

/** 二零二六年十一月二十三日 / November twenty-third, twenty twenty-six. */
export function readDay({ year, month, day }: Day, locale: Locale): string {
  if (locale === 'en') return `${englishMonths[month - 1]} ${englishOrdinal(String(day))}${year === undefined ? '' : `, ${englishYear(year)}`}`
  const named = year === undefined ? '' : `${chineseDigits(String(year))}年`
  return `${named}${chineseWhole(String(month))}月${chineseWhole(String(day))}日`
}

/** A date in words; what is none comes back as it was. */
export function readDate(text: string, locale: Locale): string {
  const day = parseDay(text)
  return day ? readDay(day, locale) : text
}
