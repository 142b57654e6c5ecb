import { englishMonths, parseDay, readDay } from './date'
import { readDigits } from './digits'
import { englishOrdinal, englishYear } from './english-number'
import { currencyOfSign, readMoney } from './money'
import { readNumber } from './number'
import { parseClock, readClock } from './time'

type Rule = readonly [form: RegExp, read: (...found: string[]) => string]

const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const months = englishMonths.join('|')
const called = '(?:phone|hotline|number|call|dial|extension|code|order|tracking|PIN|password|reference|ending in|flight|room)'

const rules: readonly Rule[] = [
  [/\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/g, dayAndTime],
  [/(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/g, dayIn],
  [
    new RegExp(`\\b(${months}) (\\d{1,2})(?:st|nd|rd|th)?(?:, (\\d{4}))?\\b`, 'g'),
    (_all, month, day, year) => `${month} ${englishOrdinal(day ?? '')}${year ? `, ${englishYear(Number(year))}` : ''}`,
  ],
  [/(?<![\d:])(\d{1,2}:\d{2})\s?[-–]\s?(\d{1,2}:\d{2})(?![\d:])/g, (_all, from, to) => `${clockIn(from ?? '')} to ${clockIn(to ?? '')}`],
  [/(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?(?![\d:])/gi, (all) => clockIn(all)],
  [/\b(\d{1,2})\s*([ap])\.?m\b\.?/gi, (all, hour, half) => clockIn(`${hour}:00 ${half}m`, all)],
  [new RegExp(`(HK\\$|[¥￥$€£])\\s*(${amount})`, 'g'), (_all, sign, figure) => readMoney(figure ?? '', 'en', currencyOfSign[sign ?? ''])],
  [
    new RegExp(`(?<![\\d.])(${amount})\\s*(yuan|RMB|CNY|USD|EUR|GBP|HKD)\\b`, 'g'),
    (_all, figure, _name, code) => readMoney(figure ?? '', 'en', code === 'yuan' || code === 'RMB' ? 'CNY' : code),
  ],
  [
    new RegExp(
      `(\\b${called}\\b[^,.;!?\\d]{0,12}?)([+A-Z]{0,4}\\d[\\dA-Z-]*(?: \\d[\\dA-Z-]*)*\\d|(?<=\\b(?:code|PIN|extension|room|ending in)\\b[^,.;!?\\d]{0,12})\\d)`,
      'gi',
    ),
    (_all, before, code) => before + readDigits(code ?? '', 'en'),
  ],
  [/(?<![\d.])(?:\+\d[\d -]{5,}\d|\(?\d{3}\)?[ -]\d{3}[ -]\d{4}|0\d+(?![.\d])|\d{9,}(?!\.\d))/g, (all) => readDigits(all, 'en')],
  [new RegExp(`(?<![\\d.])(${amount})\\s*%`, 'g'), (_all, figure) => `${readNumber(figure ?? '', 'en')} percent`],
  [/\b(\d+)(?:st|nd|rd|th)\b/g, (_all, place) => englishOrdinal(place ?? '')],
  [/(?<![\d.])(\d+)\s?[-–]\s?(\d+)(?=\s[a-z])/g, (_all, from, to) => `${readNumber(from ?? '', 'en')} to ${readNumber(to ?? '', 'en')}`],
  [new RegExp(`(?<![\\dA-Za-z.])-?(?:${amount})`, 'g'), (all) => readNumber(all, 'en')],
]

/** Everything in digits said as an English speaker would; the rest of the text stays. */
export function englishText(text: string): string {
  const said = rules.reduce(
    (before, [form, read]) => before.replace(form, (...found) => read(...found.map((part) => (typeof part === 'string' ? part : '')))),
    text,
  )
  return said.replace(/\b([ap])\.m\.\./g, '$1.m.')
}

function dayIn(text: string): string {
  const day = parseDay(text)
  return day ? readDay(day, 'en') : text
}

function clockIn(written: string, otherwise = written): string {
  const clock = parseClock(written)
  return clock ? readClock(clock, 'en') : otherwise
}

function dayAndTime(text: string): string {
  const clock = parseClock(text)
  const day = parseDay(text.slice(0, 10).replace(/[T ].*$/, ''))
  return day && clock ? `${readDay(day, 'en')}, at ${readClock(clock, 'en')}` : text
}
