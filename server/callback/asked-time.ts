import { localMs, localToUtcMs } from '../../flows/index'
import { parseDay } from '../../flows/read/date'
import { parseClock } from '../../flows/read/time'

const dayMs = 86_400_000
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/
/** A time as it is keyed on a telephone. */
const keyed = /^(\d{2})(\d{2})$/

/**
 * The moment that somebody named: `2026-11-27T15:00:00+08:00`; `2026-11-27 15:00` or `11月27日 15:00` on the clock of `zone`; a day alone, from its
 * beginning; `15:00` or the keys `1500`, the next time that clocks show it. Undefined for what names no time.
 */
export function askedTime(text: string, zone: string, nowMs: number): number | undefined {
  const said = text.trim()
  if (moment.test(said)) {
    const ms = Date.parse(said)
    return Number.isNaN(ms) ? undefined : ms
  }
  const clock = parseClock(said.replace(keyed, '$1:$2'))
  const minutes = clock ? clock.hour * 60 + clock.minute : 0
  const today = Math.floor(localMs(zone, nowMs) / dayMs) * dayMs
  const at = (day: number) => localToUtcMs(zone, day + minutes * 60_000)
  const named = parseDay(said)
  if (named) {
    const inYear = (year: number) => Date.UTC(year, named.month - 1, named.day)
    const year = new Date(today).getUTCFullYear()
    if (named.year !== undefined) return at(inYear(named.year))
    return at(inYear(inYear(year) < today ? year + 1 : year))
  }
  if (!clock) return undefined
  return at(today) > nowMs ? at(today) : at(today + dayMs)
}
