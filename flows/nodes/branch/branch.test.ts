import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

const when = (condition: object, vars: Record<string, string | number>) => runNode('branch', { cases: [{ id: 'yes', when: condition }] }, [], vars).port

it.each([
  [{ op: 'equals', left: 'a', right: 'x' }, { a: 'x' }, 'yes'],
  [{ op: 'equals', left: 'a', right: 5 }, { a: '5' }, 'yes'],
  [{ op: 'greater', left: 'a', right: 9 }, { a: '10' }, 'yes'],
  [{ op: 'atMost', left: 'a', right: 9 }, { a: 'many' }, 'else'],
  [{ op: 'notEquals', left: 'a', right: 'x' }, { a: '' }, 'yes'],
  [{ op: 'contains', left: 'a', right: 'b' }, { a: 'abc' }, 'yes'],
  [{ op: 'missing', left: 'a' }, { a: '' }, 'yes'],
  [
    {
      op: 'all',
      of: [
        { op: 'exists', left: 'a' },
        { op: 'not', of: { op: 'equals', left: 'a', right: 'x' } },
      ],
    },
    { a: 'y' },
    'yes',
  ],
  [{ op: 'expression', expression: 'a * 2 >= 10 and b == "k"' }, { a: 5, b: 'k' }, 'yes'],
  [{ op: 'expression', expression: 'a / 0 == 1 or missing == "y"' }, { a: 5, missing: '' }, 'else'],
  [{ op: 'valid', left: 'a', form: 'luhn' }, { a: '4111111111111111' }, 'yes'],
  [{ op: 'valid', left: 'a', form: 'id' }, { a: '11010519491231002*' }, 'yes'],
  [{ op: 'valid', left: 'a', form: 'date' }, { a: '20270229' }, 'else'],
] as const)('%j with %j goes %s', (condition, vars, port) => {
  expect(when(condition, vars)).toBe(port)
})

it('takes the first case that holds', () => {
  const cases = ['one', 'two'].map((id) => ({ id, when: { op: 'exists', left: 'a' } }))
  expect(runNode('branch', { cases }, [], { a: 'x' }).port).toBe('one')
})
