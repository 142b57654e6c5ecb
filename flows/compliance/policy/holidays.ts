const DAY_MS = 86_400_000

/** Days since 1970-01-01 of a year's holidays. Entries: `MM-DD`, `easter+N`, `easter-N`, `YYYY-MM-DD`. */
export function holidaysOf(year: number, entries: readonly string[]): ReadonlySet<number> {
  const days = new Set<number>()
  for (const entry of entries) {
    if (entry.startsWith('easter')) days.add(easterDay(year) + Number(entry.slice('easter'.length)))
    else if (entry.length === 5) days.add(dayOf(year, Number(entry.slice(0, 2)), Number(entry.slice(3))))
    else if (Number(entry.slice(0, 4)) === year) days.add(dayOf(year, Number(entry.slice(5, 7)), Number(entry.slice(8))))
  }
  return days
}

/** Gregorian Easter Sunday (the anonymous algorithm of 1876), as days since 1970-01-01. */
export function easterDay(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return dayOf(year, month, day)
}

export function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS)
}

/** Calendar year of a day since 1970-01-01 (Howard Hinnant's civil-from-days). */
export function yearOf(day: number): number {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  return yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0)
}
