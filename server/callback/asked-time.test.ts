import { expect, it } from 'vitest'
import { askedTime } from './asked-time'

const noon = Date.parse('2026-11-26T12:00:00+08:00')

it.each([
  ['2026-11-27T15:00:00Z', '2026-11-27T15:00:00Z'],
  ['2026-11-27T15:00+08:00', '2026-11-27T07:00:00Z'],
  ['2026-11-27 15:00', '2026-11-27T15:00:00+08:00'],
  ['11月27日 9:30', '2026-11-27T09:30:00+08:00'],
  ['1月3日', '2027-01-03T00:00:00+08:00'],
  ['15:30', '2026-11-26T15:30:00+08:00'],
  ['9:30', '2026-11-27T09:30:00+08:00'],
  ['0930', '2026-11-27T09:30:00+08:00'],
  ['3:30 PM', '2026-11-26T15:30:00+08:00'],
])('%s is %s', (said, moment) => {
  expect(askedTime(said, 'Asia/Shanghai', noon)).toBe(Date.parse(moment))
})

it.each(['', 'later', '2575', '2026-13-40', '25:00', '12345'])('%s names no time', (said) => {
  expect(askedTime(said, 'Asia/Shanghai', noon)).toBeUndefined()
})

it('knows that a night may have an hour more', () => {
  const before = Date.parse('2026-10-24T12:00:00Z')
  expect(askedTime('09:00', 'Europe/Berlin', before)).toBe(Date.parse('2026-10-25T08:00:00Z'))
})
