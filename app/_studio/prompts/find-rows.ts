import { type LocalText, locales } from '../../../flows/model/text'
import { oneBreak } from './csv-form'
import { listId, promptId } from './prompt-id'
import type { PromptRow } from './prompt-rows'

export interface SentRow {
  readonly id: string
  /** Its texts as they were sent; languages whose column is gone are left out. */
  readonly sent: LocalText
}

/** Why the words of a row are not put anywhere. */
export type RowFault = 'unknown' | 'rearranged' | 'unsure' | 'twice'

/**
 * The prompts that rows of a file are of, in their order. An entry of a list has no name of its own: between sending and taking back the
 * list may have been sorted or shortened, so the entry is known by the words that were sent, wherever it stands now. What cannot be told
 * is refused. The surest come first, so that no two rows meet in one prompt.
 */
export function findRows(file: readonly SentRow[], rows: readonly PromptRow[]): readonly (PromptRow | RowFault)[] {
  const byId = new Map(rows.map((row) => [promptId(row), row]))
  const lists = new Map<string | null, readonly PromptRow[]>()
  for (const row of rows) {
    const list = listId(promptId(row))
    if (list !== null) lists.set(list, [...(lists.get(list) ?? []), row])
  }
  const taken = new Set<PromptRow>()
  const found = new Map<SentRow, PromptRow>()
  const free = (one: SentRow, fits: typeof isWhole) => (lists.get(listId(one.id)) ?? []).filter((row) => !taken.has(row) && fits(one, row))
  const only = ([first, ...more]: readonly PromptRow[]) => (more.length === 0 ? first : undefined)
  const steps: readonly ((one: SentRow, own: PromptRow | undefined) => PromptRow | undefined)[] = [
    (one, own) => (own && (listId(one.id) === null || isWhole(one, own)) ? own : undefined),
    (one) => (isBlank(one) ? undefined : only(free(one, isWhole))),
    (one, own) => (own && isPart(one, own) ? own : undefined),
    (one) => only(free(one, isPart)),
  ]
  for (const step of steps) {
    for (const one of file) {
      if (found.has(one)) continue
      const own = byId.get(one.id)
      // Named rows are looked up by their name alone, entries of lists by what was sent.
      if (listId(one.id) === null && step !== steps[0]) continue
      const row = step(one, own)
      if (!row || taken.has(row)) continue
      taken.add(row)
      found.set(one, row)
    }
  }
  const placed = new Set([...found.keys()].map(({ id }) => id))
  return file.map((one) => found.get(one) ?? faultOf(one))

  function faultOf(one: SentRow): RowFault {
    const list = listId(one.id)
    if (placed.has(one.id)) return 'twice'
    if (list === null || !lists.has(list)) return 'unknown'
    return locales.some((locale) => one.sent[locale] !== undefined) ? 'rearranged' : 'unsure'
  }
}

const isBlank = ({ sent }: SentRow) => locales.every((locale) => !sent[locale]?.trim())
const isSame = ({ sent }: SentRow, row: PromptRow, locale: (typeof locales)[number]) => sent[locale] === oneBreak(row.text[locale] ?? '')

/** In every language that the file tells of, the words are those that were sent. */
function isWhole(one: SentRow, row: PromptRow): boolean {
  const told = locales.filter((locale) => one.sent[locale] !== undefined)
  return told.length > 0 && told.every((locale) => isSame(one, row, locale))
}

/** The words of one language are those that were sent: the other was reworded meanwhile. */
function isPart(one: SentRow, row: PromptRow): boolean {
  return locales.some((locale) => one.sent[locale]?.trim() && isSame(one, row, locale))
}
