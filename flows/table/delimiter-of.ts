const delimiters = [',', ';', '\t', '，'] as const

/** What stands between the cells of a table's text: whichever its first line has most of. */
export function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1)
  return delimiters.map((sign) => ({ sign, count: header.split(sign).length })).reduce((best, one) => (one.count > best.count ? one : best)).sign
}
