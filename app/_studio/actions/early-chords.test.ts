import { expect, it } from 'vitest'
import { earlyChords, earlyDialogs } from './early-chords'
import { actions } from './index'

it('knows the keys of every action before the actions are there', () => {
  const all = actions.flatMap(({ keys = [], inFields = false }) => keys.map((key) => [key, inFields] as const))
  expect(earlyChords).toEqual(Object.fromEntries(all))
  expect(Object.keys(earlyDialogs).filter((key) => !Object.hasOwn(earlyChords, key))).toEqual([])
})
