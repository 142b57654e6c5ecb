import { parse } from 'csv-parse/browser/esm/sync'
import { type Locale, locales } from '../../../flows/model/text'
import type { PromptRow } from './prompt-rows'

/** Where a prompt stands, as one word that survives a spreadsheet: `ask/prompt`, `ask/noInputPrompts/0`. */
export function promptId({ node, path }: Pick<PromptRow, 'node' | 'path'>): string {
  return [node, ...path].map(encodeURIComponent).join('/')
}

const asSent = (locale: Locale) => `${locale} as sent`
/** A spreadsheet runs what begins so; it is sent behind an apostrophe, which comes off again. */
const formula = /^[=+\-@\t\r]/

/** All prompts for translators: UTF-8 with a mark that spreadsheets know it by, each text a second time as it was sent. */
export function promptCsv(rows: readonly PromptRow[], nameOf: (slug: string) => string): string {
  const head = ['id', 'node', 'field', ...locales, ...locales.map(asSent)]
  const lines = rows.map((row) => {
    const texts = locales.map((locale) => row.text[locale] ?? '')
    return [promptId(row), nameOf(row.node), row.label, ...texts, ...texts]
  })
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = formula.test(text) || text.startsWith("'") ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

export interface PromptChange {
  readonly row: PromptRow
  readonly locale: Locale
  readonly text: string
}

export interface PromptImport {
  readonly changes: readonly PromptChange[]
  /** The text was changed here since the file was sent. */
  readonly moved: readonly PromptChange[]
  /** Variables of the sentence are not the ones that it had. */
  readonly variables: readonly PromptChange[]
  readonly unknown: readonly string[]
  /** Texts that the file leaves empty although there is one here: kept. */
  readonly emptied: number
}

export type CsvFault = 'unreadable' | 'noId' | 'noLanguage'

/** What a file would change; nothing is applied. */
export function readPromptCsv(text: string, rows: readonly PromptRow[]): PromptImport | CsvFault {
  const records = parsed(text)
  if (!records) return 'unreadable'
  const [first] = records
  if (!first || !('id' in first)) return 'noId'
  const languages = locales.filter((locale) => locale in first)
  if (languages.length === 0) return 'noLanguage'
  const byId = new Map(rows.map((row) => [promptId(row), row]))
  const all: (PromptChange & { readonly hasMoved: boolean })[] = []
  const unknown: string[] = []
  let emptied = 0
  for (const record of records) {
    const row = byId.get(plain(record.id))
    if (!row) {
      unknown.push(plain(record.id))
      continue
    }
    for (const locale of languages) {
      const [now, next] = [row.text[locale] ?? '', plain(record[locale])]
      if (next === now) continue
      if (next.trim() === '') emptied += 1
      else all.push({ row, locale, text: next, hasMoved: asSent(locale) in record && plain(record[asSent(locale)]) !== now })
    }
  }
  return {
    changes: all.filter(({ hasMoved }) => !hasMoved),
    moved: all.filter(({ hasMoved }) => hasMoved),
    variables: all.filter(({ row, locale, text: next }) => !sameVariables(next, wanted(row, locale))),
    unknown,
    emptied,
  }
}

function parsed(text: string): readonly Readonly<Record<string, string>>[] | null {
  try {
    const separator = (text.split(/\r?\n/, 1)[0] ?? '').includes(';') ? ';' : ','
    return parse(text, { bom: true, columns: true, skip_empty_lines: true, relax_column_count: true, delimiter: separator })
  } catch {
    return null
  }
}

function plain(value: string | undefined): string {
  const text = value ?? ''
  return /^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text
}

/** The sentence that a translation is of: its own old text, else another language's. */
function wanted(row: PromptRow, locale: Locale): string {
  return row.text[locale]?.trim() ? (row.text[locale] ?? '') : (locales.map((one) => row.text[one] ?? '').find((one) => one.trim()) ?? '')
}

function sameVariables(a: string, b: string): boolean {
  return names(a) === names(b)
}

function names(text: string): string {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.-]+)/g)].map(([, name]) => name))].sort().join(' ')
}

/** Languages whose text was left behind when another one of the same prompt was changed since `before`; a prompt that is wholly new lags behind nothing. */
export function outOfDate(row: PromptRow, before: PromptRow | undefined): readonly Locale[] {
  const textBefore = (locale: Locale) => before?.text[locale] ?? ''
  const written = locales.filter((locale) => row.text[locale]?.trim())
  const unchanged = written.filter((locale) => textBefore(locale) === (row.text[locale] ?? ''))
  const isOld = written.some((locale) => textBefore(locale) !== '')
  return isOld && unchanged.length < written.length ? unchanged : []
}
