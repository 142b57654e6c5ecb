const digits = [...'零一二三四五六七八九']
const places = ['', '十', '百', '千']
/** Longer ones are no quantity that anybody would say as one. */
const wholeDigitsMax = 16

/**
 * A whole number in Mandarin, from its decimal digits: 10 十, 110 一百一十, 1005 一千零五, 20000 两万.
 * 2 is 两 before 千, 万 and 亿 at the head of a number and 二 everywhere else.
 */
export function chineseWhole(whole: string): string {
  if (whole.length > wholeDigitsMax) return chineseDigits(whole)
  return read(whole.replace(/^0+/, ''), true) || '零'
}

/** Digit by digit, as in years and after the decimal point. */
export const chineseDigits = (text: string): string => text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)

function read(whole: string, isHead: boolean): string {
  if (whole.length > 8) return split(whole, 8, '亿', isHead)
  if (whole.length > 4) return split(whole, 4, '万', isHead)
  return upToThousands(whole, isHead)
}

function split(whole: string, at: number, unit: string, isHead: boolean): string {
  const [high, low] = [whole.slice(0, -at), whole.slice(-at)]
  const head = (isHead && high === '2' ? '两' : read(high, isHead)) + unit
  const rest = low.replace(/^0+/, '')
  if (rest === '') return head
  return head + (rest.length < low.length ? '零' : '') + read(rest, false)
}

function upToThousands(whole: string, isHead: boolean): string {
  let said = ''
  let isGap = false
  for (const [index, digit] of [...whole].entries()) {
    const place = whole.length - 1 - index
    if (digit === '0') {
      isGap = true
      continue
    }
    if (isGap && said !== '') said += '零'
    isGap = false
    const isShortTen = isHead && said === '' && place === 1 && digit === '1'
    const name = isHead && said === '' && place === 3 && digit === '2' ? '两' : (digits[Number(digit)] ?? '')
    said += (isShortTen ? '' : name) + (places[place] ?? '')
  }
  return said
}
