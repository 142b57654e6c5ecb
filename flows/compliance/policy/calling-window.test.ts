import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileWindow, nextCloseMs, nextOpenMs } from './calling-window'
import { moments, someZones, windows } from './testing/arbitrary'

const MINUTE_MS = 60_000
type Params = Parameters<typeof compileWindow>[0]

/** The same question answered the slow way: ask Intl for the clock on the wall and look into the file's own strings. */
function isOpenByTheClock(params: Params, zone: string, ms: number): boolean {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(ms)
      .map((part) => [part.type, part.value]),
  )
  const clock = `${parts.hour}:${parts.minute}`
  const today = Date.parse(`${parts.year}-${parts.month}-${parts.day}T00:00:00Z`)
  const covers = (spans: Params['days'][number]['open'], isYesterday: boolean) =>
    spans.some(([open, close]) => (close > open ? !isYesterday && clock >= open && clock < close : isYesterday ? clock < close : clock >= open))
  const spansOn = (day: number) =>
    isHoliday(params, day)
      ? (params.holidays?.open ?? [])
      : params.days.filter((entry) => entry.on.includes(new Date(day).getUTCDay() || 7)).flatMap((entry) => entry.open)
  return covers(spansOn(today), false) || (!isHoliday(params, today) && covers(spansOn(today - 86_400_000), true))
}

const easter: Readonly<Record<number, string>> = { 2024: '2024-03-31', 2025: '2025-04-20', 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16' }
function isHoliday(params: Params, day: number): boolean {
  const date = new Date(day).toISOString().slice(0, 10)
  return (params.holidays?.on ?? []).some((entry) => {
    if (!entry.startsWith('easter')) return entry === date || entry === date.slice(5)
    const sunday = easter[Number(date.slice(0, 4))]
    return sunday !== undefined && Date.parse(`${sunday}T00:00:00Z`) + Number(entry.slice(6)) * 86_400_000 === day
  })
}

describe('the calling window', () => {
  it('opens at the very minute at which the clock on the wall says so, in any zone, across clock changes and midnight', () => {
    const aroundChange = fc
      .constantFrom(
        '2026-03-08T05:00:00Z',
        '2026-11-01T04:00:00Z',
        '2026-03-29T00:00:00Z',
        '2026-10-25T00:00:00Z',
        '2026-04-04T12:00:00Z',
        '2026-10-03T12:00:00Z',
      )
      .chain((iso) => fc.integer({ min: Date.parse(iso) - 6 * 3_600_000, max: Date.parse(iso) + 6 * 3_600_000 }))
    void fc.assert(
      fc.property(windows, fc.constantFrom(...someZones), fc.oneof(moments, aroundChange), (params, zone, ms) => {
        const window = compileWindow(params)
        const openMs = nextOpenMs(window, zone, ms)
        if (isOpenByTheClock(params, zone, ms)) expect(openMs).toBe(ms)
        else expect(openMs).toBeGreaterThan(ms)
        const firstMinute = Math.ceil(ms / MINUTE_MS) * MINUTE_MS
        const endMs = Math.min(openMs, firstMinute + 36 * 3_600_000)
        for (let minute = firstMinute; minute < endMs; minute += MINUTE_MS * 7) expect(isOpenByTheClock(params, zone, minute)).toBe(false)
        if (openMs !== Infinity && openMs > ms) {
          expect(isOpenByTheClock(params, zone, openMs)).toBe(true)
          expect(isOpenByTheClock(params, zone, openMs - 1)).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('closes at the very minute at which the clock on the wall says so', () => {
    void fc.assert(
      fc.property(windows, fc.constantFrom(...someZones), moments, (params, zone, ms) => {
        const window = compileWindow(params)
        const openMs = nextOpenMs(window, zone, ms)
        if (openMs === Infinity) return
        const closeMs = nextCloseMs(window, zone, openMs)
        expect(closeMs).toBeGreaterThan(openMs)
        if (closeMs === Infinity) return
        expect(isOpenByTheClock(params, zone, closeMs - 1)).toBe(true)
        expect(isOpenByTheClock(params, zone, closeMs)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['a start that the clocks jump over opens when they have jumped', '02:30', '06:00', '2026-03-08T01:00:00-05:00', '2026-03-08T03:00:00-04:00'],
    ['an hour that happens twice is open from its first time', '01:30', '06:00', '2026-11-01T00:00:00-04:00', '2026-11-01T01:30:00-04:00'],
    ['an hour that happens twice closes, and opens again', '01:30', '02:00', '2026-11-01T01:00:00-05:00', '2026-11-01T01:30:00-05:00'],
    ['a night shift is open after midnight', '22:00', '06:00', '2026-11-24T03:00:00-05:00', '2026-11-24T03:00:00-05:00'],
    ['a night shift waits for the evening', '22:00', '06:00', '2026-11-24T06:00:00-05:00', '2026-11-24T22:00:00-05:00'],
  ])('%s', (_name, open, close, now, until) => {
    const window = compileWindow({ days: [{ on: [1, 2, 3, 4, 5, 6, 7], open: [[open, close]] }] })
    expect(nextOpenMs(window, 'America/New_York', Date.parse(now))).toBe(Date.parse(until))
  })

  it('lets no late shift run on into a closed holiday', () => {
    const window = compileWindow({ days: [{ on: [1, 2, 3, 4, 5, 6, 7], open: [['22:00', '06:00']] }], holidays: { on: ['12-25'], open: [] } })
    expect(nextOpenMs(window, 'Europe/Paris', Date.parse('2026-12-25T03:00:00+01:00'))).toBe(Date.parse('2026-12-26T22:00:00+01:00'))
  })
})
