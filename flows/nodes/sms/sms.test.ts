import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'
const both = (text: string) => ({ 'zh-CN': text, en: text })

const text = both('Hi {{ who }}')

it('leaves once, with the contact’s words in it', () => {
  const { messages, port } = runNode('sms', { text }, [], { who: 'Ann' })
  expect([messages, port]).toEqual([['Hi Ann'], 'sent'])
})

it('takes a fault of the provider as failed', () => {
  expect(runNode('sms', { text: both('x') }, [{ at: 'it', is: 'fault' }]).port).toBe('failed')
})

it('waits for a reply and keeps it', () => {
  const { port, state } = runNode('sms', { text: both('ok?'), waitFor: 'reply' }, [{ at: 'it', say: 'yes' }])
  expect([port, state.vars['it.reply']]).toEqual(['replied', 'yes'])
  expect(runNode('sms', { text: both('ok?'), waitFor: 'reply' }).port).toBe('timeout')
})
