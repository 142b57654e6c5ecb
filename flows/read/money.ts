import type { Locale } from '../model/text'
import { chineseWhole } from './chinese-number'
import { type Decimal, parseDecimal } from './decimal'
import { englishWhole } from './english-number'
import { readNumber } from './number'

interface Currency {
  readonly zh: string
  readonly en: readonly [one: string, many: string]
  readonly cent: readonly [one: string, many: string]
}

const currencies: Readonly<Record<string, Currency>> = {
  CNY: { zh: '元', en: ['yuan', 'yuan'], cent: ['fen', 'fen'] },
  USD: { zh: '美元', en: ['dollar', 'dollars'], cent: ['cent', 'cents'] },
  HKD: { zh: '港元', en: ['Hong Kong dollar', 'Hong Kong dollars'], cent: ['cent', 'cents'] },
  EUR: { zh: '欧元', en: ['euro', 'euros'], cent: ['cent', 'cents'] },
  GBP: { zh: '英镑', en: ['pound', 'pounds'], cent: ['penny', 'pence'] },
  JPY: { zh: '日元', en: ['yen', 'yen'], cent: ['sen', 'sen'] },
}
export const currencyOfSign: Readonly<Record<string, string>> = { '¥': 'CNY', '￥': 'CNY', $: 'USD', '€': 'EUR', '£': 'GBP', HK$: 'HKD' }

/** An amount in words: 一百元零五分 / one hundred dollars and five cents. What is no amount, or of an unknown currency, comes back as it was. */
export function readMoney(value: string | number, locale: Locale, currency = 'CNY'): string {
  const [, sign = '', figure = ''] = /^([^\d+-]{0,3})\s*(.*?)\s*元?$/.exec(String(value).trim()) ?? []
  const code = currencyOfSign[sign] ?? currency
  const names = currencies[code]
  const amount = parseDecimal(figure)
  if (!amount || !names) return String(value)
  const positive = amount.fraction.length > 2 ? undefined : { ...amount, fraction: amount.fraction.padEnd(2, '0') }
  if (locale === 'en')
    return (amount.isNegative ? 'minus ' : '') + (positive ? english(positive, names) : `${readNumber(figure.replace('-', ''), 'en')} ${names.en[1]}`)
  return (amount.isNegative ? '负' : '') + (positive && code === 'CNY' ? yuan(positive) : plain(figure.replace('-', '')) + names.zh)
}

function yuan({ whole, fraction }: Decimal): string {
  const [jiao = '0', fen = '0'] = fraction
  const head = whole === '0' ? '' : `${measured(whole)}元`
  if (fraction === '00') return head || '零元'
  const count = (digit: string) => (head === '' && digit === '2' ? '两' : chineseWhole(digit))
  const tenths = jiao === '0' ? (head === '' ? '' : '零') : `${count(jiao)}角`
  const hundredths = fen === '0' ? '' : `${tenths === '' ? count(fen) : chineseWhole(fen)}分`
  return head + tenths + hundredths
}

/** Before a measure word a 2 alone is 两. */
const measured = (whole: string): string => (whole === '2' ? '两' : chineseWhole(whole))

function plain(figure: string): string {
  const trimmed = figure.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  return trimmed === '2' ? '两' : readNumber(trimmed, 'zh-CN')
}

function english({ whole, fraction }: Decimal, { en, cent }: Currency): string {
  const cents = Number(fraction)
  const small = `${englishWhole(String(cents))} ${cents === 1 ? cent[0] : cent[1]}`
  if (whole === '0' && cents > 0) return small
  const big = `${englishWhole(whole)} ${whole === '1' ? en[0] : en[1]}`
  return cents === 0 ? big : `${big} and ${small}`
}
