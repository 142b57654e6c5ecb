import type { Locale } from '../model/text'
import { chineseDigits } from './chinese-number'
import { englishDigits } from './english-number'

/** Groups in which people say a number of that many digits. */
const groupings: Readonly<Record<number, readonly number[]>> = {
  5: [5],
  6: [3, 3],
  7: [3, 4],
  8: [4, 4],
  9: [3, 3, 3],
  10: [3, 3, 4],
  11: [3, 4, 4],
  12: [4, 4, 4],
  16: [4, 4, 4, 4],
}

/**
 * A telephone number or a code, digit by digit with a pause between groups; 1 is 幺. Its own spaces and hyphens group it,
 * else its length does. Letters are said one by one.
 */
export function readDigits(text: string, locale: Locale): string {
  const written = text.trim()
  const isInternational = written.startsWith('+')
  const parts = written
    .replace(/^\+/, '')
    .split(/[\s()（）.-]+/)
    .filter(Boolean)
  const groups = parts.length === 1 ? grouped(parts[0] ?? '') : parts
  const said = groups.map((group) => spell(group, locale)).join(locale === 'en' ? ', ' : '，')
  return isInternational ? (locale === 'en' ? `plus ${said}` : `加${said}`) : said
}

function grouped(text: string): readonly string[] {
  return (text.match(/\d+|[^\d]+/g) ?? []).flatMap((run) => {
    if (!/^\d/.test(run)) return [run]
    const sizes = groupings[run.length] ?? Array.from({ length: Math.ceil(run.length / 4) }, () => 4)
    return sizes
      .map((size, index) => {
        const from = sizes.slice(0, index).reduce((sum, each) => sum + each, 0)
        return run.slice(from, from + size)
      })
      .filter(Boolean)
  })
}

function spell(group: string, locale: Locale): string {
  if (locale === 'en') return englishDigits(group.toUpperCase().replaceAll(/[^\dA-Z]/g, ''))
  const letters = group.toUpperCase().replace(/[A-Z]+/g, (run) => ` ${[...run].join(' ')} `)
  return chineseDigits(letters.replaceAll('1', '幺')).trim()
}
