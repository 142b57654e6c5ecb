import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

const config = { prompt: { 'zh-CN': '请留言', en: 'Speak' } }

it('records after the prompt and keeps the file', () => {
  const { turns, state, port } = runNode('voicemail', config)
  expect(turns.filter(({ node }) => node === 'it').map(({ command }) => command.do)).toEqual(['play', 'record'])
  expect([port, state.vars['it.file']]).toEqual(['recorded', 'simulated.wav'])
})

it('leaves by silent when nothing was said', () => {
  expect(runNode('voicemail', config, [{ at: 'it', is: 'silent' }]).port).toBe('silent')
})
