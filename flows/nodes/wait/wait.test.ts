import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

it('lets the time pass', () => {
  const { turns } = runNode('wait', { ms: 3_600_000 })
  expect(turns.find(({ command }) => command.do === 'wait')?.command).toEqual({ do: 'wait', ms: 3_600_000 })
})

it('goes on at the moment that a variable names, at once when there is none', () => {
  const at = '2027-01-01T10:00:00+08:00'
  const until = (when: string) => runNode('wait', { until: 'variable', variable: 'when' }, [], { when }).turns.find(({ command }) => command.do === 'wait')
  expect(until(at)?.command).toEqual({ do: 'wait', untilMs: Date.parse(at) })
  expect(until('soon')?.command).toEqual({ do: 'wait', untilMs: expect.closeTo(Date.UTC(2026, 10, 23, 10), -6) })
})
