import { expect, it } from 'vitest'
import { compile } from '../../compile/compile'
import { simulate } from '../../simulate/simulate'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const { plan, issues } = compile({
  schemaVersion: 1,
  name: both('x'),
  nodes: {
    start: { type: 'webhook', config: { event: 'orderShipped', callerName: both('Callweave') }, on: { next: 'call' } },
    call: { type: 'dial', on: { answered: 'hello' } },
    hello: { type: 'say', config: { text: both('Hello') }, on: { next: 'bye' } },
    bye: { type: 'end' },
  },
})

it('begins a call like a campaign does, gates and all', () => {
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(
    plan &&
      simulate(plan)
        .turns.map(({ command }) => command.do)
        .slice(0, 3),
  ).toEqual(['check', 'dial', 'play'])
})
