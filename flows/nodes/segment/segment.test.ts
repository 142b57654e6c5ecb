import { expect, it } from 'vitest'
import { compile } from '../../compile/compile'
import { simulate } from '../../simulate/simulate'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const { plan, issues } = compile({
  schemaVersion: 1,
  name: both('x'),
  nodes: {
    start: { type: 'segment', config: { callerName: both('Callweave') }, on: { next: 'hello' } },

    hello: { type: 'say', config: { text: both('Hello') }, on: { next: 'bye' } },
    bye: { type: 'end' },
  },
})

it('can be compiled and tried by itself', () => {
  expect(issues).toEqual([])
  expect(plan && simulate(plan).said).toContain('Hello')
})
