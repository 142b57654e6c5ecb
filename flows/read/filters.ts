import type { Locale } from '../model/text'
import { readDate } from './date'
import { readDigits } from './digits'
import { readMoney } from './money'
import { readNumber } from './number'
import { readTime } from './time'

/** Filters of templates that are spoken: `{{ amount | money }}`, `{{ amount | money: 'USD' }}`, `{{ due | date }}`, `{{ due | time }}`, `{{ phone | digits }}`, `{{ count | number }}`. */
export const readFilters: Readonly<Record<string, (value: unknown, locale: Locale, option?: unknown) => string>> = {
  number: (value, locale) => readNumber(asText(value), locale),
  money: (value, locale, currency) => readMoney(asText(value), locale, typeof currency === 'string' ? currency : undefined),
  date: (value, locale) => readDate(asText(value), locale),
  time: (value, locale) => readTime(asText(value), locale),
  digits: (value, locale) => readDigits(asText(value), locale),
}

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
