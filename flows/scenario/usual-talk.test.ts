import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compile } from '../compile/compile'
import type { Plan } from '../model/plan'
import { parseFlow } from '../parse/parse-flow'
import { shortCall } from '../start/short-call'
import { parseScenarios } from './parse-scenarios'
import { type Scenario, scenarioSchema } from './scenario'
import { usualTalkMs } from './usual-talk'

const good = new URL('../examples/good/', import.meta.url)
const names = readdirSync(good).flatMap((file) => (file.endsWith('.flow.json') ? [file.replace('.flow.json', '')] : []))

function load(name: string): { plan: Plan; scenarios: readonly Scenario[] } {
  const { flow } = parseFlow(readFileSync(new URL(`${name}.flow.json`, good), 'utf8'))
  const { plan } = flow ? compile(flow) : { plan: null }
  const { file } = parseScenarios(readFileSync(new URL(`${name}.scenario.json`, good), 'utf8'))
  if (!plan || !file) throw new Error(name)
  return { plan, scenarios: file.scenarios }
}

it.each(names)('%s takes a person between ten seconds and five minutes', (name) => {
  const { plan, scenarios } = load(name)
  const ms = usualTalkMs(plan, scenarios)
  expect(ms).toBeGreaterThan(10_000)
  expect(ms).toBeLessThan(300_000)
})

it('does not count ringing, waiting for a text to arrive, nor calls that nobody took', () => {
  const { plan, scenarios } = load('shipped')
  const [answered] = scenarios.filter(({ expect: wanted }) => wanted.disposition === 'completed')
  if (!answered) throw new Error('no scenario completes')
  const alone = usualTalkMs(plan, [answered])
  const missed = scenarioSchema.parse({ name: 'nobody', answers: [{ at: 'call', is: 'noAnswer' }] })
  expect(usualTalkMs(plan, [answered, missed, missed])).toBe(alone)
  // The flow waits two minutes for its text before it dials.
  expect(alone).toBeLessThan(120_000)
})

it('is longer for a longer sentence, and unknown where nothing completes', () => {
  const name = { 'zh-CN': '启程', en: 'Qicheng' }
  const { flow } = shortCall({ purpose: 'service', callerName: name, locales: ['en'] })
  const { plan } = compile(flow)
  if (!plan) throw new Error('no plan')
  const scenario = scenarioSchema.parse({ name: 'heard', locale: 'en' })
  const [first = ''] = Object.keys(flow.nodes).filter((slug) => flow.nodes[slug]?.type === 'say')
  const said = flow.nodes[first]
  if (!said) throw new Error('nothing is said')
  const longer = compile({ ...flow, nodes: { ...flow.nodes, [first]: { ...said, config: { text: { en: 'Your lesson is tomorrow. '.repeat(20) } } } } }).plan
  if (!longer) throw new Error('no plan')
  expect(usualTalkMs(longer, [scenario])).toBeGreaterThan(usualTalkMs(plan, [scenario]) ?? 0)
  expect(usualTalkMs(plan, [])).toBeNull()
})
