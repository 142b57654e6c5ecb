import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

it('asks before it dials, and dials once', () => {
  const { turns } = runNode('dial', {})
  expect(turns.map(({ command }) => command.do)).toEqual(['check', 'dial', 'hangup'])
})

it('tries again as often as its ladder says, asking each time, then takes the port', () => {
  const busy = { at: 'it', is: 'busy' }
  const { turns, port, state } = runNode('dial', { retries: { busy: { times: 2, afterMs: 600_000 } } }, [busy, busy, busy])
  expect(turns.map(({ command }) => command.do)).toEqual(['check', 'dial', 'wait', 'check', 'dial', 'wait', 'check', 'dial'])
  expect([port, state.done?.disposition]).toEqual(['busy', 'busy'])
})

it('tells of the recording before it begins', () => {
  const { turns } = runNode('dial', { record: true })
  const kinds = turns.map(({ command }) => (command.do === 'play' ? command.announce : command.do === 'record' ? `record ${command.action}` : command.do))
  expect(kinds).toEqual(['check', 'dial', 'identify', 'aiDisclosure', 'optOut', 'recordingNotice', 'record start', 'hangup'])
})

it('keeps the reason when it may not dial', () => {
  const { port, state } = runNode('dial', {}, [{ is: 'blocked', with: { rule: 'us.dnc' } }])
  expect([port, state.done]).toEqual(['blocked', { disposition: 'blocked', rule: 'us.dnc' }])
})
