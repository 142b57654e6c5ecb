import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'
const both = (text: string) => ({ 'zh-CN': text, en: text })

it('goes out on its own channel', () => {
  const { turns, port } = runNode('push', { text: both('x') })
  expect(turns.find(({ command }) => command.do === 'message')?.command).toMatchObject({ channel: 'push', text: 'x' })
  expect(port).toBe('sent')
})

it('waits for a reply when told to', () => {
  expect(runNode('push', { text: both('x'), waitFor: 'reply' }, [{ at: 'it', say: 'yes' }]).port).toBe('replied')
})
