import { expect, it } from 'vitest'
import { callerIdDay } from './caller-id-day'

it.each([
  ['Asia/Shanghai', '2026-11-26T15:59:59Z', '2026-11-26', '2026-11-26T16:00:00Z'],
  ['Asia/Shanghai', '2026-11-26T16:00:00Z', '2026-11-27', '2026-11-27T16:00:00Z'],
  ['America/Los_Angeles', '2026-11-26T07:59:59Z', '2026-11-25', '2026-11-26T08:00:00Z'],
  // Clocks go back in the night: this day has 25 hours.
  ['Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-25', '2026-10-25T23:00:00Z'],
  ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25', '2026-10-25T23:00:00Z'],
])('in %s %s belongs to %s, which ends at %s', (zone, now, name, ends) => {
  expect(callerIdDay(Date.parse(now), zone)).toEqual({ name, endsMs: Date.parse(ends) })
})
