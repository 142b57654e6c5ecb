import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'
const both = (text: string) => ({ 'zh-CN': text, en: text })

it('is spoken as often as asked, in the call’s language', () => {
  const { said, port } = runNode('say', { text: { 'zh-CN': '你好', en: 'Good day' }, repeat: 2 })
  expect(said.filter((text) => text === 'Good day')).toHaveLength(2)
  expect(port).toBe('next')
})

it('is skipped by any key but the opt-out key where keys may interrupt', () => {
  const config = { text: both('Long words'), bargeIn: true }
  expect(runNode('say', config, [{ at: 'it', press: '5' }]).state.done?.disposition).toBe('completed')
  expect(runNode('say', config, [{ at: 'it', press: '9' }]).state.done?.disposition).toBe('optedOut')
  const fixed = runNode('say', { text: both('Long words') }, [{ at: 'it', press: '5' }])
  expect(fixed.unused).toHaveLength(1)
})
