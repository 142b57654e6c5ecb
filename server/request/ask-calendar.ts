import { builtinName } from '../../flows/model/config'
import type { RequestCommand } from '../../flows/model/command'
import type { OutcomeOf } from '../../flows/model/outcome'
import type { Locale } from '../../flows/model/text'
import type { Run } from '../attempt/run'
import { bookSql, cancelSql, heldSql, slotsSql } from '../calendar/calendar-sql'
import { type LocalSlot, slotLabel } from '../calendar/slot-label'
import type { Sql } from '../sql/pool'

interface Ask {
  readonly run: Run
  readonly key: string
  readonly calendar: string
  readonly locale: Locale
}

const slotForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const unknownCalendar = { is: 'fault', code: 'unknown-calendar' } as const

/**
 * The built-in appointment calendar: `slots` → slots (slot1, label1, …) | none, `book` and `move` → booked (label) | taken,
 * `cancel` → done | notFound. A person who moves without a booking just books.
 */
export async function askCalendar(sql: Sql, run: Run, key: string, command: RequestCommand, locale: Locale): Promise<OutcomeOf<'request'>> {
  const ask: Ask = { run, key, locale, calendar: command.connector ?? builtinName }
  switch (command.operation) {
    case 'slots':
      return slots(sql, ask, Number(command.input.count ?? 3))
    case 'book':
    case 'move':
      return book(sql, ask, String(command.input.slot ?? ''), command.operation === 'move')
    case 'cancel': {
      const [row] = await sql.query<{ done: boolean }>(cancelSql, [run.workspaceId, ask.calendar, run.contact.id, key])
      if (!row) return unknownCalendar
      return { is: row.done ? 'done' : 'notFound', output: {} }
    }
    default:
      return { is: 'fault', code: 'unknown-operation' }
  }
}

async function slots(sql: Sql, { run, calendar, locale }: Ask, count: number): Promise<OutcomeOf<'request'>> {
  const rows = await sql.query<LocalSlot & { readonly starts_at: Date | null }>(slotsSql, [run.workspaceId, calendar, run.contact.id, count])
  if (rows.length === 0) return unknownCalendar
  const free = rows.flatMap(({ starts_at, ...local }) => (starts_at ? [{ slot: starts_at.toISOString(), label: slotLabel(local, locale) }] : []))
  if (free.length === 0) return { is: 'none', output: {} }
  const numbered = free.flatMap(({ slot, label }, index) => [
    [`slot${index + 1}`, slot],
    [`label${index + 1}`, label],
  ])
  return { is: 'slots', output: Object.fromEntries(numbered) }
}

async function book(sql: Sql, { run, key, calendar, locale }: Ask, slot: string, isMove: boolean): Promise<OutcomeOf<'request'>> {
  if (!slotForm.test(slot) || Number.isNaN(Date.parse(slot))) return { is: 'fault', code: 'unreadable-slot' }
  try {
    await sql.query(bookSql, [run.workspaceId, calendar, slot, run.contact.id, run.attemptId, key, isMove])
  } catch (error) {
    // The same key, or the same person and slot, came in by another door at this moment: what it got is the answer.
    if (!isDouble(error)) throw error
  }
  const [row] = await sql.query<LocalSlot & { readonly held: boolean }>(heldSql, [run.workspaceId, calendar, slot, run.contact.id, key])
  if (!row) return unknownCalendar
  return row.held ? { is: 'booked', output: { label: slotLabel(row, locale) } } : { is: 'taken', output: {} }
}

function isDouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
