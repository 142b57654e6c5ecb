import { expect, it } from 'vitest'
import { runNode } from '../../testing/run-node'

const config = {
  prompt: { 'zh-CN': '要什么', en: 'What?' },
  intents: [
    { id: 'book', keywords: ['book', '预约'], examples: ['I want a lesson'] },
    { id: 'stop', keywords: ['no'] },
  ],
}

it.each([
  ['I would like to book', 'book'],
  ['i want one lesson', 'book'],
  ['no!', 'stop'],
  ['我想预约', 'book'],
])('“%s” means %s', (say, port) => {
  expect(runNode('intent', config, [{ at: 'it', say }]).port).toBe(port)
})

it('asks again with a sentence for the cause, then gives up', () => {
  const { said, port } = runNode('intent', config, [
    { at: 'it', say: 'hmm' },
    { at: 'it', say: 'well' },
  ])
  expect(said).toContain('Sorry, I did not understand.')
  expect(port).toBe('lowConfidence')
  expect(runNode('intent', config).port).toBe('noInput')
})

it('leaves by error when the provider fails', () => {
  expect(runNode('intent', config, [{ at: 'it', is: 'fault' }]).port).toBe('error')
})
