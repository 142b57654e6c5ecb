import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

it.each(['completed', 'noAgent', 'noAnswer', 'failed'])('leaves by %s', (is) => {
  expect(runNode('transfer', { target: 'advisers' }, [{ at: 'it', is }]).port).toBe(is)
})

it('lets the agent hear first who it is', () => {
  const whisper = { 'zh-CN': '关于{{ what }}', en: 'About {{ what }}' }
  const { turns } = runNode('transfer', { target: 'advisers', whisper }, [], { what: 'courses' })
  expect(turns.find(({ command }) => command.do === 'bridge')?.command).toMatchObject({
    to: { kind: 'queue', name: 'advisers' },
    whisper: [{ text: 'About courses' }],
  })
})
