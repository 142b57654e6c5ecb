import { locales } from '../../../flows/model/text'
import type { PromptRow } from './prompt-rows'
import { asSent, formula } from './csv-form'
import { promptId } from './prompt-id'

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
