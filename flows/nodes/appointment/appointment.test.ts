import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

const slots = { at: 'it', is: 'slots', output: { slot1: 'a', label1: 'Monday', slot2: 'b', label2: 'Tuesday' } }

it('offers the free times and books the one chosen', () => {
  const { said, turns, port, state } = runNode('appointment', { offer: 3 }, [
    slots,
    { at: 'it', press: '2' },
    { at: 'it', is: 'booked', output: { label: 'Tuesday' } },
  ])
  expect(said.at(-1)).toBe('For Monday press 1. For Tuesday press 2. Press 0 if none of them suits you.')
  expect(turns.at(-2)?.command).toMatchObject({ operation: 'book', input: { slot: 'b' } })
  expect([port, state.vars['it.time']]).toEqual(['booked', 'Tuesday'])
})

it('offers anew when somebody was faster', () => {
  const { turns, port } = runNode('appointment', {}, [slots, { at: 'it', press: '1' }, { at: 'it', is: 'taken' }, slots, { at: 'it', press: '2' }])
  expect(turns.filter(({ command }) => command.do === 'request' && command.operation === 'slots')).toHaveLength(2)
  expect(port).toBe('booked')
})

it.each([
  ['none', 'noSlot'],
  ['fault', 'error'],
])('%s leads to %s', (is, port) => {
  expect(runNode('appointment', {}, [{ at: 'it', is }]).port).toBe(port)
})

it('lets the person decline, or say nothing twice', () => {
  expect(runNode('appointment', {}, [slots, { at: 'it', press: '0' }]).port).toBe('declined')
  expect(runNode('appointment', {}, [slots]).port).toBe('declined')
})

it('cancels', () => {
  expect(runNode('appointment', { operation: 'cancel' }, [{ at: 'it', is: 'done' }]).port).toBe('booked')
})
