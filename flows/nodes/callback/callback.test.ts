import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

it('asks for a call after a time, or at the time that was agreed', () => {
  const request = (config: Record<string, unknown>) =>
    runNode('callback', config, [], { when: '2027-01-01T10:00:00Z' }).turns.find(({ command }) => command.do === 'request')?.command
  expect(request({ afterMs: 3_600_000 })).toMatchObject({ target: 'callback', operation: 'schedule', input: { afterMs: 3_600_000, attempts: 1 } })
  expect(request({ when: 'asked', variable: 'when' })).toMatchObject({ input: { at: '2027-01-01T10:00:00Z' } })
})

it('says when it could not be arranged', () => {
  expect(runNode('callback', {}, [{ at: 'it', is: 'refused' }]).port).toBe('refused')
})
