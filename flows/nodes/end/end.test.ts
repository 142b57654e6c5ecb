import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

it('hangs up, then writes down its own words for the result', () => {
  const { state, turns } = runNode('end', { disposition: 'completed', outcome: 'confirmed', tags: ['trial'] })
  expect(turns.at(-1)?.command).toEqual({ do: 'hangup' })
  expect(state.done).toEqual({ disposition: 'completed', outcome: 'confirmed', tags: ['trial'] })
  expect(state.call).toBe('over')
})
