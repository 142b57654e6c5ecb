const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const scales = ['', 'thousand', 'million', 'billion', 'trillion']
const wholeDigitsMax = 15

/** A whole number in words from its decimal digits, without "and": 1234 one thousand two hundred thirty-four. */
export function englishWhole(whole: string): string {
  if (whole.length > wholeDigitsMax) return englishDigits(whole)
  const groups = whole.padStart(Math.ceil(whole.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const said = groups.flatMap((group, index) => {
    const scale = scales[groups.length - 1 - index] ?? ''
    return Number(group) === 0 ? [] : [upToHundreds(Number(group)) + (scale && ` ${scale}`)]
  })
  return said.join(' ') || 'zero'
}

/** Digit by digit. */
export const englishDigits = (text: string): string => [...text].map((digit) => small[Number(digit)] ?? digit).join(' ')

/** 1 first, 21 twenty-first, 30 thirtieth. */
export function englishOrdinal(whole: string): string {
  const words = englishWhole(whole)
  const last = /[a-z]+$/.exec(words)?.[0] ?? ''
  return words.slice(0, words.length - last.length) + (irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`))
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** As years are said: 2026 twenty twenty-six, 2005 two thousand five, 1900 nineteen hundred. */
export function englishYear(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100]
  if (year < 1000 || year > 9999 || (century % 10 === 0 && rest < 10)) return englishWhole(String(year))
  return `${upToHundreds(century)} ${rest === 0 ? 'hundred' : rest < 10 ? `oh ${small[rest]}` : upToHundreds(rest)}`
}

function upToHundreds(value: number): string {
  if (value >= 100) return `${small[Math.floor(value / 100)]} hundred${value % 100 ? ` ${upToHundreds(value % 100)}` : ''}`
  if (value < 20) return small[value] ?? ''
  return (tens[Math.floor(value / 10)] ?? '') + (value % 10 ? `-${small[value % 10]}` : '')
}
