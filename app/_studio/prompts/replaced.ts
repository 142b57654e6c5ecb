import type { Locale } from '../../../flows/model/text'
import type { PromptRow } from './prompt-rows'
import type { PromptChange } from './read-prompt-csv'

/** What replacing one text by another changes in these prompts. */
export function replaced(
  rows: readonly PromptRow[],
  shown: readonly Locale[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly PromptChange[] {
  if (from === '') return []
  return rows.flatMap((row) =>
    shown.flatMap((locale) => {
      const before = row.text[locale] ?? ''
      const text = before.split(from).join(to)
      return text === before ? [] : [{ row, locale, text }]
    }),
  )
}
