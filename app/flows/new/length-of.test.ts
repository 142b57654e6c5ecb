import { expect, test } from 'vitest'
import { lengthOf } from './length-of'

test('an estimate is told in steps that claim no more than it knows', () => {
  expect([1_000, 22_600, 42_000, 59_000, 74_000, 80_000, 118_000].map((ms) => lengthOf(ms, 'en'))).toEqual([
    '5 seconds',
    '25 seconds',
    '40 seconds',
    '1 minute',
    '1 minute',
    '1.5 minutes',
    '2 minutes',
  ])
})

test('it is told in the reader’s language', () => {
  expect(lengthOf(42_000, 'zh-CN')).toMatch(/^40\s?秒/)
})
