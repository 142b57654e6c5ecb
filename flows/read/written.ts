import type { Locale } from '../model/text'
import { englishMonths, parseDay } from './date'
import { parseDecimal } from './decimal'
import { parseClock } from './time'

const signs: Readonly<Record<string, string>> = { USD: '$', HKD: 'HK$', EUR: '€', GBP: '£', JPY: 'JP¥' }

/** 199.90元 / ¥199.90: an amount as it is written in a message. */
export function writeMoney(value: string, locale: Locale, currency = 'CNY'): string {
  const amount = parseDecimal(value)
  if (!amount) return value
  const figure = `${amount.isNegative ? '-' : ''}${amount.whole}${amount.fraction && `.${amount.fraction.padEnd(2, '0')}`}`
  if (currency !== 'CNY') return `${signs[currency] ?? `${currency} `}${figure}`
  return locale === 'en' ? `¥${figure}` : `${figure}元`
}

/** 2026年11月23日 / November 23, 2026. */
export function writeDate(value: string, locale: Locale): string {
  const read = parseDay(value)
  if (!read) return value
  const { year, month, day } = read
  if (locale === 'en') return `${englishMonths[month - 1]} ${day}${year === undefined ? '' : `, ${year}`}`
  return `${year === undefined ? '' : `${year}年`}${month}月${day}日`
}

/** 15:30. */
export function writeTime(value: string): string {
  const clock = parseClock(value)
  return clock ? `${clock.hour}:${String(clock.minute).padStart(2, '0')}` : value
}
