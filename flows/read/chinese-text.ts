import { chineseDigits, chineseWhole } from './chinese-number'
import { parseDay, readDay } from './date'
import { readDigits } from './digits'
import { currencyOfSign, readMoney } from './money'
import { readNumber } from './number'
import { chineseClock, parseClock, readClock } from './time'

type Rule = readonly [form: RegExp, read: (...found: string[]) => string]

const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
/** What is counted; before it a 2 alone is 两. */
const measures =
  '(?:个|位|名|次|件|条|张|份|天|周|年(?!级)|小时|分钟|秒|点|节|家|本|台|套|辆|斤|公斤|公里|米|块|元|角|岁|种|门|封|户|间|笔|双|杯|瓶|箱|袋|只|万|亿|千)'
const called = '(?:电话|热线|号码|手机|拨打|致电|回电|分机|验证码|订单号|单号|尾号|编号|工号|房号|密码|卡号|取件码|提货码|邀请码|车牌)'
const part = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)'

/** In this order: what a rule has read holds no digits for the next. */
const rules: readonly Rule[] = [
  [/\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/g, dayAndTime],
  [/(?<!\d)\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号])(?!\d)/g, (all) => dayIn(all)],
  [/(?<!\d)(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?/g, (_all, year, month) => `${chineseDigits(year ?? '')}年${month ? `${chineseWhole(month)}月` : ''}`],
  [/(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*([日号])/g, (_all, month, day, name) => `${chineseWhole(month ?? '')}月${chineseWhole(day ?? '')}${name}`],
  [
    /(?<![\d:：])(\d{1,2}[:：]\d{2})\s*[-–~～]\s*(\d{1,2}[:：]\d{2})(?![\d:：])/g,
    (_all, from, to) => `${timeOfDay(from ?? '', '', from)}到${timeOfDay(to ?? '', '', to)}`,
  ],
  [new RegExp(`(?<![\\d:：])(${part}?)\\s*(\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)(?![\\d:：])`, 'g'), timeOfDay],
  [/(?<!\d)(\d{1,2})\s*点\s*(\d{1,2})\s*分/g, (_all, hour, minute) => chineseClock(Number(hour), Number(minute))],
  [new RegExp(`(HK\\$|[¥￥$€£])\\s*(${amount})(万|亿)?(?:元)?`, 'g'), (_all, sign, figure, unit) => priced(figure ?? '', unit, sign)],
  [
    new RegExp(`(?<![\\d.])(${amount})\\s*(元|块钱|块)`, 'g'),
    (_all, figure, _unit, name) => (name === '元' ? readMoney(figure ?? '', 'zh-CN') : priced(figure ?? '', '', '¥')),
  ],
  [
    new RegExp(`(${called}[^，。,.；;！!？?\\d]{0,4}?)([+A-Za-z]{0,4}\\d[\\dA-Za-z -]*\\d|\\d)`, 'g'),
    (_all, before, code) => `${before}${readDigits(code ?? '', 'zh-CN')}`,
  ],
  [/(?<![\d.])(?:\+\d{1,3}[ -]?)?(?:1[3-9]\d{9}|1[3-9]\d[ -]\d{4}[ -]\d{4}|0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4})(?!\d)/g, (all) => readDigits(all, 'zh-CN')],
  // Short numbers of banks, carriers and offices.
  [/(?<![\d.])(?:95\d{3,4}|1[02]\d{3})(?=\s*(?:热线|电话|客服))/g, (all) => readDigits(all, 'zh-CN')],
  [/(?<![\d.])(?:\+\d[\d -]{5,}\d|0\d+(?![.\d])|\d{9,}(?!\.\d))/g, (all) => readDigits(all, 'zh-CN')],
  [new RegExp(`(?<![\\d.])(${amount})\\s*[%％]`, 'g'), (_all, figure) => `百分之${readNumber(figure ?? '', 'zh-CN')}`],
  [
    new RegExp(`(?<![\\d.])(\\d+(?:\\.\\d+)?)\\s*[-–~～]\\s*(\\d+(?:\\.\\d+)?)(?=\\s*${measures})`, 'g'),
    (_all, from, to) => `${counted(from ?? '')}到${counted(to ?? '')}`,
  ],
  [/第\s*(\d+)/g, (_all, place) => `第${chineseWhole(place ?? '')}`],
  [new RegExp(`(?<![\\d.])2(?=\\s*${measures})`, 'g'), () => '两'],
  [new RegExp(`(?<![\\dA-Za-z.])-?(?:${amount})`, 'g'), (all) => readNumber(all, 'zh-CN')],
]

/** Everything in digits said as a Chinese speaker would; the rest of the text stays. */
export function chineseText(text: string): string {
  const said = rules.reduce(
    (before, [form, read]) => before.replace(form, (...found) => read(...found.map((part) => (typeof part === 'string' ? part : '')))),
    text,
  )
  return said.replace(/(?<=[\p{Script=Han}，。、；：！？]) +(?=[\p{Script=Han}，。、；：！？])/gu, '')
}

function dayIn(text: string): string {
  const day = parseDay(text.replace(/\s/g, ''))
  return day ? readDay(day, 'zh-CN') : text
}

function dayAndTime(text: string): string {
  const clock = parseClock(text)
  const day = parseDay(text.slice(0, 10).replace(/[T ].*$/, ''))
  return day && clock ? readDay(day, 'zh-CN') + readClock(clock, 'zh-CN') : text
}

/** A text that names the part of the day keeps its word. */
function timeOfDay(all: string, named = '', written = ''): string {
  const clock = parseClock(written.replaceAll('：', ':'))
  if (!clock) return all
  return named ? named + chineseClock(clock.hour > 12 ? clock.hour - 12 : clock.hour, clock.minute) : readClock(clock, 'zh-CN')
}

function priced(figure: string, unit = '', sign = '¥'): string {
  const currency = currencyOfSign[sign] ?? 'CNY'
  if (unit === '') return readMoney(figure, 'zh-CN', currency)
  return counted(figure) + unit + readMoney('1', 'zh-CN', currency).slice(1)
}

const counted = (figure: string): string => (figure === '2' ? '两' : readNumber(figure, 'zh-CN'))
