import { describe, expect, it } from 'vitest'
import type { Locale } from '../model/text'
import { readDate } from './date'
import { readDigits } from './digits'
import { readMoney } from './money'
import { readNumber } from './number'
import { readTime } from './time'

type Cases = Readonly<Record<Locale, readonly (readonly [written: string, said: string])[]>>

const quantities: Cases = {
  'zh-CN': [
    ['0', '零'],
    ['2', '二'],
    ['10', '十'],
    ['12', '十二'],
    ['20', '二十'],
    ['100', '一百'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['112', '一百一十二'],
    ['200', '二百'],
    ['222', '二百二十二'],
    ['1000', '一千'],
    ['1005', '一千零五'],
    ['1050', '一千零五十'],
    ['1200', '一千二百'],
    ['2000', '两千'],
    ['2222', '两千二百二十二'],
    ['10000', '一万'],
    ['10010', '一万零一十'],
    ['12000', '一万二千'],
    ['20000', '两万'],
    ['22000', '两万二千'],
    ['100005', '十万零五'],
    ['120000', '十二万'],
    ['1020304', '一百零二万零三百零四'],
    ['100000000', '一亿'],
    ['200000000', '两亿'],
    ['100100000', '一亿零一十万'],
    ['1000200000000', '一万零二亿'],
    ['1,234,567', '一百二十三万四千五百六十七'],
    ['3.05', '三点零五'],
    ['-2', '负二'],
    ['0.5', '零点五'],
    ['007', '七'],
    ['12a', '12a'],
    ['1e21', '1e21'],
    ['', ''],
  ],
  en: [
    ['0', 'zero'],
    ['13', 'thirteen'],
    ['21', 'twenty-one'],
    ['105', 'one hundred five'],
    ['1234', 'one thousand two hundred thirty-four'],
    ['1000000', 'one million'],
    ['2000013', 'two million thirteen'],
    ['3.05', 'three point zero five'],
    ['-40', 'minus forty'],
    ['abc', 'abc'],
  ],
}
const amounts: Cases = {
  'zh-CN': [
    ['0', '零元'],
    ['2', '两元'],
    ['0.2', '两角'],
    ['0.02', '两分'],
    ['0.25', '两角五分'],
    ['2.2', '两元二角'],
    ['10.05', '十元零五分'],
    ['100', '一百元'],
    ['199.90', '一百九十九元九角'],
    ['1,234.56', '一千二百三十四元五角六分'],
    ['20000', '两万元'],
    ['-5.5', '负五元五角'],
    ['¥8', '八元'],
    ['8元', '八元'],
    ['$19.99', '十九点九九美元'],
    ['$2', '两美元'],
    ['1.2345', '一点二三四五元'],
    ['很多', '很多'],
  ],
  en: [
    ['0', 'zero yuan'],
    ['1.01', 'one yuan and one fen'],
    ['$1', 'one dollar'],
    ['$1.01', 'one dollar and one cent'],
    ['$0.99', 'ninety-nine cents'],
    ['€2.50', 'two euros and fifty cents'],
    ['£0.01', 'one penny'],
    ['$1,000', 'one thousand dollars'],
    ['free', 'free'],
  ],
}
const dates: Cases = {
  'zh-CN': [
    ['2026-11-23', '二零二六年十一月二十三日'],
    ['2026/2/2', '二零二六年二月二日'],
    ['2026年10月1日', '二零二六年十月一日'],
    ['11月23日', '十一月二十三日'],
    ['2026-11-23T15:30:00+08:00', '二零二六年十一月二十三日'],
    ['2024-02-29', '二零二四年二月二十九日'],
    ['2026-02-29', '2026-02-29'],
    ['明天', '明天'],
  ],
  en: [
    ['2026-11-23', 'November twenty-third, twenty twenty-six'],
    ['2005-03-01', 'March first, two thousand five'],
    ['1999-12-12', 'December twelfth, nineteen ninety-nine'],
    ['1905-01-30', 'January thirtieth, nineteen oh five'],
    ['1900-05-05', 'May fifth, nineteen hundred'],
    ['2010-08-22', 'August twenty-second, twenty ten'],
    ['soon', 'soon'],
  ],
}
const times: Cases = {
  'zh-CN': [
    ['09:00', '上午九点'],
    ['09:05', '上午九点零五分'],
    ['12:30', '中午十二点三十分'],
    ['14:00', '下午两点'],
    ['15:30', '下午三点三十分'],
    ['18:00', '下午六点'],
    ['20:45', '晚上八点四十五分'],
    ['02:10', '凌晨两点十分'],
    ['00:00', '凌晨零点'],
    ['3:30 PM', '下午三点三十分'],
    ['2026-11-23T15:30', '下午三点三十分'],
    ['24:00', '24:00'],
    ['9:60', '9:60'],
  ],
  en: [
    ['09:00', 'nine a.m.'],
    ['15:05', 'three oh five p.m.'],
    ['12:00', 'noon'],
    ['00:00', 'midnight'],
    ['12:30 AM', 'twelve thirty a.m.'],
    ['23:59', 'eleven fifty-nine p.m.'],
  ],
}
const digits: Cases = {
  'zh-CN': [
    ['13800138000', '幺三八，零零幺三，八零零零'],
    ['+86 138 0013 8000', '加八六，幺三八，零零幺三，八零零零'],
    ['400-820-8820', '四零零，八二零，八八二零'],
    ['010-88886666', '零幺零，八八八八六六六六'],
    ['482913', '四八二，九幺三'],
    ['1024', '幺零二四'],
    ['110', '幺幺零'],
    ['SF1001', 'S F，幺零零幺'],
    ['京A12345', '京 A，幺二三四五'],
  ],
  en: [
    ['4155550100', 'four one five, five five five, zero one zero zero'],
    ['482913', 'four eight two, nine one three'],
    ['+1 415', 'plus one, four one five'],
    ['AB12', 'A B, one two'],
  ],
}

function each(name: string, cases: Cases, read: (written: string, locale: Locale) => string): void {
  describe(name, () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      it.each(cases[locale])(`${locale} %s → %s`, (written, said) => expect(read(written, locale)).toBe(said))
    }
  })
}

each('quantity', quantities, readNumber)
each('money', amounts, (written, locale) => readMoney(written, locale))
each('date', dates, readDate)
each('time', times, readTime)
each('telephone number or code', digits, readDigits)
