import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

const nine = [{ startMin: 540, endMin: 1080 }]
const at = (zone: string, iso: string, holidays: string[] = []) =>
  runNode('hours', { calendar: { zone, weekly: { '1': nine, '2': nine }, holidays } }, [], {}, { startMs: Date.parse(iso) - 15_000 }).port

it.each([
  ['Asia/Shanghai', '2026-11-23T09:00:30+08:00', 'open'],
  ['Asia/Shanghai', '2026-11-23T08:58:00+08:00', 'closed'],
  ['Asia/Shanghai', '2026-11-23T18:00:30+08:00', 'closed'],
  ['Asia/Shanghai', '2026-11-22T12:00:00+08:00', 'closed'],
  ['America/New_York', '2026-11-23T12:00:00+08:00', 'closed'],
  ['contact', '2026-11-23T10:00:00Z', 'open'],
])('in %s at %s it is %s', (zone, iso, port) => expect(at(zone, iso)).toBe(port))

it('is closed for a holiday, whatever the weekday says', () => {
  expect(at('Asia/Shanghai', '2026-11-23T12:00:00+08:00', ['2026-11-23'])).toBe('holiday')
})
