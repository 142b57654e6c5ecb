import { expect, it } from 'vitest'
import { compile } from '../../compile/compile'
import { simulate } from '../../simulate/simulate'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const { plan, issues } = compile({
  schemaVersion: 1,
  name: both('x'),
  nodes: {
    start: { type: 'schedule', config: { callerName: both('Callweave'), weekdays: ['1'], purpose: 'survey' }, on: { next: 'call' } },
    call: { type: 'dial', on: { answered: 'hello' } },
    hello: { type: 'say', config: { text: both('Hello') }, on: { next: 'bye' } },
    bye: { type: 'end' },
  },
})

it('gives the call its purpose, which every check asks for', () => {
  expect(issues).toEqual([])
  expect(plan?.purpose).toBe('survey')
  expect(plan && simulate(plan).turns[0]?.command).toMatchObject({ do: 'check', purpose: 'survey' })
})
