import { parse } from 'csv-parse/browser/esm/sync'
import { type Locale, locales } from '../../../flows/model/text'
import { delimiterOf } from '../../../flows/table/delimiter-of'
import { asSent, oneBreak, plain } from './csv-form'
import { findRows, type RowFault } from './find-rows'
import { promptId } from './prompt-id'
import type { PromptRow } from './prompt-rows'

/** A text that the words of a file were translated from, and that says something else by now. */
export interface NewSource {
  readonly locale: Locale
  readonly sent: string
  readonly now: string
}

export interface PromptChange {
  readonly row: PromptRow
  readonly locale: Locale
  readonly text: string
  readonly newSource?: NewSource
}

export interface PromptImport {
  readonly changes: readonly PromptChange[]
  /** The text was changed here since the file was sent. */
  readonly moved: readonly PromptChange[]
  /** The text was not, but the one in the other language was: the translator had the old words before them. */
  readonly lagging: readonly PromptChange[]
  /** Variables of the sentence are not the ones that it had. */
  readonly variables: readonly PromptChange[]
  /** Ids of rows whose words go nowhere. */
  readonly refused: Readonly<Record<RowFault, readonly string[]>>
  /** Entries of lists that stand elsewhere by now: known by their words. */
  readonly followed: number
  /** Texts that the file leaves empty although there is one here: kept. */
  readonly emptied: number
  /** The file does not tell what was sent: nobody knows what changed here since. */
  readonly isBlind: boolean
}

/** `encoding`: no text could be made of its bytes. */
export type CsvFault = 'encoding' | 'unreadable' | 'noId' | 'noLanguage'

/** What a file would change; nothing is applied. */
export function readPromptCsv(text: string, rows: readonly PromptRow[]): PromptImport | CsvFault {
  const records = parsed(text)
  if (!records) return 'unreadable'
  const [first] = records
  if (!first || !('id' in first)) return 'noId'
  const languages = locales.filter((locale) => locale in first)
  if (languages.length === 0) return 'noLanguage'
  const file = records.map((record) => ({ record, id: plain(record.id), sent: sentOf(record) }))
  const found = findRows(file, rows)
  const all: (PromptChange & { readonly hasMoved: boolean })[] = []
  const refused = { unknown: [] as string[], rearranged: [] as string[], unsure: [] as string[], twice: [] as string[] }
  let [followed, emptied] = [0, 0]
  for (const [i, { record, id, sent }] of file.entries()) {
    const row = found[i] ?? 'unknown'
    if (typeof row === 'string') {
      refused[row].push(id)
      continue
    }
    if (promptId(row) !== id) followed += 1
    const textNow = (locale: Locale) => oneBreak(row.text[locale] ?? '')
    const hasMoved = (locale: Locale) => sent[locale] !== undefined && sent[locale] !== textNow(locale)
    for (const locale of languages) {
      const next = plain(record[locale])
      // What the translator left as it was sent is no wish to have it back.
      if (next === textNow(locale) || next === sent[locale]) continue
      if (next.trim() === '') {
        emptied += 1
        continue
      }
      // Whoever wrote the new words of the source into the file as well had them before them.
      const source = locales.find((one) => one !== locale && hasMoved(one) && plain(record[one]) !== textNow(one))
      const newSource = source && { locale: source, sent: sent[source] ?? '', now: textNow(source) }
      all.push({ row, locale, text: next, hasMoved: hasMoved(locale), ...(newSource && { newSource }) })
    }
  }
  return {
    changes: all.filter(({ hasMoved, newSource }) => !hasMoved && !newSource),
    moved: all.filter(({ hasMoved }) => hasMoved),
    lagging: all.filter(({ hasMoved, newSource }) => !hasMoved && newSource),
    variables: all.filter(({ row, locale, text: next }) => !sameVariables(next, wanted(row, locale))),
    refused,
    followed,
    emptied,
    isBlind: !locales.some((locale) => asSent(locale) in first),
  }
}

function sentOf(record: Readonly<Record<string, string>>) {
  return Object.fromEntries(locales.flatMap((locale) => (asSent(locale) in record ? [[locale, plain(record[asSent(locale)])] as const] : [])))
}

function parsed(text: string): readonly Readonly<Record<string, string>>[] | null {
  try {
    return parse(text, { bom: true, columns: true, skip_empty_lines: true, relax_column_count: true, delimiter: delimiterOf(text) })
  } catch {
    return null
  }
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
