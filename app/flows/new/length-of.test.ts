import { expect, test } from 'vitest'
import { lengthOf } from './length-of'

test('an estimate is told in steps that claim no more than it knows', () => {
  const told = [1_000, 22_600, 42_000, 59_000, 74_000, 80_000, 118_000].map(lengthOf).map(({ value, unit }) => `${value} ${unit}`)
  expect(told).toEqual(['5 seconds', '25 seconds', '40 seconds', '1 minutes', '1 minutes', '1.5 minutes', '2 minutes'])
})
