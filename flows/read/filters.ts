import type { Locale } from '../model/text'
import { readDate } from './date'
import { readDigits } from './digits'
import { readMoney } from './money'
import { readNumber } from './number'
import { readTime } from './time'
import { writeDate, writeMoney, writeTime } from './written'

/** Who takes a text in: an ear hears 一百九十九元九角, an eye reads 199.90元. */
export interface Medium {
  readonly locale: Locale
  readonly isSpoken: boolean
}

/** Filters of templates: `{{ amount | money }}`, `{{ amount | money: 'USD' }}`, `{{ due | date }}`, `{{ due | time }}`, `{{ phone | digits }}`, `{{ count | number }}`. */
export const readFilters: Readonly<Record<string, (value: unknown, medium: Medium, option?: unknown) => string>> = {
  number: (value, { locale, isSpoken }) => (isSpoken ? readNumber(asText(value), locale) : asText(value)),
  money: (value, { locale, isSpoken }, option) => (isSpoken ? readMoney : writeMoney)(asText(value), locale, typeof option === 'string' ? option : undefined),
  date: (value, { locale, isSpoken }) => (isSpoken ? readDate : writeDate)(asText(value), locale),
  time: (value, { locale, isSpoken }) => (isSpoken ? readTime(asText(value), locale) : writeTime(asText(value))),
  digits: (value, { locale, isSpoken }) => (isSpoken ? readDigits(asText(value), locale) : asText(value)),
}

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
