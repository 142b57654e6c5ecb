import type { Locale } from '../../flows/model/text'

interface Timed {
  readonly startsAt: Date
  /** IANA name of the calendar's place. */
  readonly zone: string
}

/** Rows in their order under the days of the calendar's own place: `Friday, November 27, 2026`. */
export function byDay<Row extends Timed>(rows: readonly Row[], locale: Locale): readonly { readonly day: string; readonly rows: readonly Row[] }[] {
  const days: { day: string; rows: Row[] }[] = []
  for (const row of rows) {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: row.zone }).format(row.startsAt)
    const last = days.at(-1)
    if (last?.day === day) last.rows.push(row)
    else days.push({ day, rows: [row] })
  }
  return days
}
