import type { Locale } from '../../flows/model/text'
import type { CsvColumns } from './csv-columns'
import { type ParsedPhone, parsePhone } from './parse-phone'
import type { CsvRow } from './read-rows'
import { type RejectedLine, rejectedLine } from './rejected-line'

export interface ReadContact extends ParsedPhone {
  readonly line: number
  readonly name: string
  readonly locale: Locale
  readonly attributes: Readonly<Record<string, string>>
}

const cellCharsMax = 2000
/** What a spreadsheet would run: a sign and then something other than a number. */
const formula = /^[=@\t\r]|^[+-](?![\d\s().-]*$)/
const excelText = /^="(.*)"$/
const scientific = /^\d(\.\d+)?e\+?\d+$/i

/** A row as a contact, or why not. Good rows do not suffer from bad neighbours. */
export function readContact(row: CsvRow, columns: CsvColumns, header: readonly string[], defaultRegion: string): ReadContact | RejectedLine {
  const { line, cells } = row
  if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== ''))
    return rejectedLine(line, 'too-many-cells', { count: String(cells.length), expected: String(header.length) })
  const long = cells.findIndex((cell) => cell.length > cellCharsMax)
  if (long >= 0) return rejectedLine(line, 'cell-too-long', { max: String(cellCharsMax) }, header[long])
  // Excel keeps a number's leading zeros as ="0138…": a formula only in form.
  const text = (at: number) => (cells[at] ?? '').replace(excelText, '$1').trim()
  const phoneText = text(columns.phone)
  const phoneColumn = header[columns.phone]
  if (phoneText === '') return rejectedLine(line, 'number-missing', {}, phoneColumn)
  if (scientific.test(phoneText)) return rejectedLine(line, 'number-scientific', {}, phoneColumn)
  const odd = header.findIndex((_, at) => at !== columns.phone && formula.test(text(at)))
  if (odd >= 0) return rejectedLine(line, 'formula', {}, header[odd])
  const phone = parsePhone(phoneText, defaultRegion)
  if (!phone) return rejectedLine(line, 'number-malformed', {}, phoneColumn)
  const attributes = Object.fromEntries(columns.attributes.flatMap(({ name, at }) => (text(at) === '' ? [] : [[name, text(at)]])))
  return {
    line,
    ...phone,
    name: columns.name === null ? '' : text(columns.name),
    locale: localeOf(columns.locale === null ? '' : text(columns.locale), phone.region),
    attributes,
  }
}

function localeOf(text: string, region: string): Locale {
  if (/^(en|英)/i.test(text)) return 'en'
  if (/^(zh|中|汉)/i.test(text)) return 'zh-CN'
  return ['CN', 'TW', 'HK', 'MO', 'SG', '001'].includes(region) ? 'zh-CN' : 'en'
}
