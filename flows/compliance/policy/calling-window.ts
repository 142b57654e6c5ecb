import { holidaysOf, yearOf } from './holidays'
import type { RuleOf } from './rule'
import { segmentAt } from './zone'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const DAY_MIN = 1_440
/** A holiday may close a day, a weekday rule a week; nothing we know closes longer than this. */
const DAYS_MAX = 400

type Span = readonly [startMin: number, endMin: number]

/** A window rule with its clock times as minutes, per ISO weekday (index 1 to 7). */
export interface CallingWindow {
  /** Spans that begin on a weekday; an end over 1,440 runs into the next day. */
  readonly weekly: readonly (readonly Span[])[]
  readonly holiday: readonly Span[] | null
  readonly holidayEntries: readonly string[]
  readonly holidayDays: Map<number, ReadonlySet<number>>
}

export function compileWindow(params: RuleOf<'window'>['params']): CallingWindow {
  const weekly: Span[][] = [[], [], [], [], [], [], [], []]
  for (const { on, open } of params.days) for (const day of on) weekly[day]?.push(...open.map(minutesOf))
  return {
    weekly,
    holiday: params.holidays ? params.holidays.open.map(minutesOf) : null,
    holidayEntries: params.holidays?.on ?? [],
    holidayDays: new Map(),
  }
}

/** Earliest moment ≥ `ms` at which the window is open in `zone`, Infinity when it is not within 400 days. */
export function nextOpenMs(window: CallingWindow, zone: string, ms: number): number {
  let at = ms
  const endMs = ms + DAYS_MAX * DAY_MS
  while (at < endMs) {
    const segment = segmentAt(zone, at)
    const local = at + segment.offsetMs
    const startMs = nextLocalOpen(window, local)
    const found = startMs === local ? at : startMs - segment.offsetMs
    if (found < segment.toMs) return found
    at = segment.toMs
  }
  return Infinity
}

/** Earliest moment > `ms` at which an open window closes in `zone`, Infinity when it never does within 400 days. */
export function nextCloseMs(window: CallingWindow, zone: string, ms: number): number {
  let at = ms
  const endMs = ms + DAYS_MAX * DAY_MS
  while (at < endMs) {
    const segment = segmentAt(zone, at)
    const closeLocal = localClose(window, at + segment.offsetMs)
    if (closeLocal === null) return at
    const close = Math.min(closeLocal - segment.offsetMs, segment.toMs)
    if (close < segment.toMs && !isOpen(window, close + segment.offsetMs)) return close
    at = close
  }
  return Infinity
}

function isOpen(window: CallingWindow, local: number): boolean {
  return localClose(window, local) !== null
}

/** End of the span around a local moment, null when it is closed. */
function localClose(window: CallingWindow, local: number): number | null {
  const day = Math.floor(local / DAY_MS)
  const minute = (local - day * DAY_MS) / MINUTE_MS
  for (const [start, end] of spansOf(window, day)) if (minute >= start && minute < end) return day * DAY_MS + end * MINUTE_MS
  return null
}

function nextLocalOpen(window: CallingWindow, local: number): number {
  const today = Math.floor(local / DAY_MS)
  for (let day = today; day <= today + DAYS_MAX; day += 1) {
    const minute = day === today ? (local - day * DAY_MS) / MINUTE_MS : 0
    let first = Infinity
    for (const [start, end] of spansOf(window, day)) if (minute < end) first = Math.min(first, Math.max(start, minute))
    if (first < Infinity) return day === today && first === minute ? local : day * DAY_MS + first * MINUTE_MS
  }
  return Infinity
}

/** Spans of one local day, within 0 to 1,440; what yesterday's late span leaves over is part of it, except on a holiday. */
function spansOf(window: CallingWindow, day: number): readonly Span[] {
  const isHoliday = isHolidayOn(window, day)
  const own = isHoliday ? (window.holiday ?? []) : (window.weekly[weekdayOf(day)] ?? [])
  const before = isHoliday ? [] : isHolidayOn(window, day - 1) ? (window.holiday ?? []) : (window.weekly[weekdayOf(day - 1)] ?? [])
  if (!before.some(([, end]) => end > DAY_MIN) && !own.some(([, end]) => end > DAY_MIN)) return own
  const left = before.filter(([, end]) => end > DAY_MIN).map(([, end]): Span => [0, end - DAY_MIN])
  return [...left, ...own.map(([start, end]): Span => [start, Math.min(end, DAY_MIN)])]
}

function isHolidayOn(window: CallingWindow, day: number): boolean {
  if (!window.holiday) return false
  const year = yearOf(day)
  let days = window.holidayDays.get(year)
  if (!days) {
    days = holidaysOf(year, window.holidayEntries)
    window.holidayDays.set(year, days)
  }
  return days.has(day)
}

/** ISO weekday of a day since 1970-01-01, which was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

function minutesOf([open, close]: readonly [string, string]): Span {
  const start = minuteOf(open)
  const end = minuteOf(close)
  return [start, end <= start ? end + DAY_MIN : end]
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}
