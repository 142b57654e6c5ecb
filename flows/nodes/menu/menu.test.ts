import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'
const both = (text: string) => ({ 'zh-CN': text, en: text })

const config = { prompt: both('1 or 2?'), keys: [{ key: '1' }, { key: '2' }], tries: 3, noInputPrompts: [both('first'), both('second')] }

it('leaves by the key that was pressed and keeps it', () => {
  const { port, state } = runNode('menu', config, [{ at: 'it', press: '2' }])
  expect([port, state.vars['it.key']]).toEqual(['2', '2'])
})

it('says another sentence on each further try', () => {
  const { said, port } = runNode('menu', config)
  expect(said.slice(-5)).toEqual(['1 or 2?', 'first', '1 or 2?', 'second', '1 or 2?'])
  expect(port).toBe('noInput')
})

it('counts silence and wrong keys as the same tries', () => {
  const { port, turns } = runNode('menu', config, [
    { at: 'it', press: '7' },
    { at: 'it', is: 'noInput' },
    { at: 'it', press: '8' },
  ])
  expect(turns.filter(({ command }) => command.do === 'collect')).toHaveLength(3)
  expect(port).toBe('noMatch')
})

it('may give 9 a meaning of its own', () => {
  const keys = { ...config, keys: [{ key: '9' }] }
  expect(runNode('menu', keys, [{ at: 'it', press: '9' }]).port).toBe('9')
})
