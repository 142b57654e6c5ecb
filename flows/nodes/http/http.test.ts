import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

const config = { connector: 'shop', path: '/orders/{{ no }}', method: 'POST', body: { who: '{{ no }}!' }, read: { status: 'order.state' } }

it('asks with rendered values and keeps what it reads', () => {
  const { turns, state, port } = runNode('http', config, [{ at: 'it', is: 'success', output: { order: null } }], { no: 'A1' })
  expect(turns.find(({ command }) => command.do === 'request')?.command).toMatchObject({
    target: 'http',
    operation: 'POST',
    connector: 'shop',
    input: { path: '/orders/A1', 'body.who': 'A1!' },
  })
  expect([port, state.vars['it.status']]).toEqual(['success', undefined])
})

it.each([
  ['clientError', 'clientError'],
  ['timeout', 'timeout'],
  ['fault', 'serverError'],
  ['odd', 'serverError'],
])('%s leads to %s', (is, port) => {
  expect(runNode('http', config, [{ at: 'it', is }], { no: '1' }).port).toBe(port)
})
