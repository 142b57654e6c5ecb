import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

it('reads the fields asked for into variables', () => {
  const { state, port } = runNode('crm', { operation: 'find', read: ['course', 'level'] }, [{ at: 'it', is: 'done', output: { course: 'maths', other: 1 } }])
  expect([port, state.vars['it.course'], state.vars['it.level'], state.vars['it.other']]).toEqual(['done', 'maths', undefined, undefined])
})

it('writes rendered values', () => {
  const { turns } = runNode('crm', { operation: 'update', fields: { note: 'for {{ who }}' } }, [], { who: 'Ann' })
  expect(turns.find(({ command }) => command.do === 'request')?.command).toMatchObject({ target: 'contacts', operation: 'update', input: { note: 'for Ann' } })
})

it.each([
  ['notFound', 'notFound'],
  ['fault', 'error'],
  ['surprise', 'error'],
])('%s leads to %s', (is, port) => {
  expect(runNode('crm', { note: { 'zh-CN': 'x', en: 'x' } }, [{ at: 'it', is }]).port).toBe(port)
})
