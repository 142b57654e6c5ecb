import type { Locale } from '../model/text'
import { chineseDigits, chineseWhole } from './chinese-number'
import { parseDecimal } from './decimal'
import { englishDigits, englishWhole } from './english-number'

/** A quantity in words; what is no number comes back as it was. */
export function readNumber(value: string | number, locale: Locale): string {
  const number = parseDecimal(value)
  if (!number) return String(value)
  const { isNegative, whole, fraction } = number
  if (locale === 'en') return (isNegative ? 'minus ' : '') + englishWhole(whole) + (fraction && ` point ${englishDigits(fraction)}`)
  return (isNegative ? '负' : '') + chineseWhole(whole) + (fraction && `点${chineseDigits(fraction)}`)
}
