import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

it('works out values with their types, reading all before writing any', () => {
  const values = [
    { name: 'total', type: 'number', expression: 'number(price) * 2' },
    { name: 'word', expression: "join('no. ', total)" },
  ]
  const { state } = runNode('set', { values: [values[0]] }, [], { price: '21' })
  expect(state.vars.total).toBe(42)
})

it('keeps a secret apart from what may be shown', () => {
  const { state } = runNode('set', { values: [{ name: 'code', expression: "'77'", secret: true }] })
  expect(state.vars.code).toBeUndefined()
  expect(state.secrets.code).toBe('77')
})
