import { expect, it } from 'vitest'
import { compile } from '../../compile/compile'
import { simulate } from '../../simulate/simulate'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const { plan, issues } = compile({
  schemaVersion: 1,
  name: both('x'),
  nodes: {
    start: { type: 'inbound', config: { callerName: both('Callweave'), locales: ['zh-CN', 'en'] }, on: { next: 'hello' } },

    hello: { type: 'say', config: { text: both('Hello') }, on: { next: 'bye' } },
    bye: { type: 'end' },
  },
})

it('is on the line from the start: says who we are, offers no opt-out, asks no clearance', () => {
  expect(issues).toEqual([])
  const run = plan && simulate(plan, { locale: 'en' })
  expect(run?.turns.map(({ command }) => (command.do === 'play' ? (command.announce ?? 'play') : command.do))).toEqual([
    'identify',
    'aiDisclosure',
    'play',
    'hangup',
  ])
  expect(run?.state.done?.disposition).toBe('completed')
})
