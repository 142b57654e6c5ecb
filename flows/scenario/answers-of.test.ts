import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { parseFlow } from '../parse/parse-flow'
import { simulate } from '../simulate/simulate'
import { answersOf } from './answers-of'
import { parseScenarios } from './parse-scenarios'

const good = new URL('../examples/good/', import.meta.url)
const names = readdirSync(good)
  .filter((file) => file.endsWith('.scenario.json'))
  .map((file) => file.replace('.scenario.json', ''))

/** Calls of every kind that the examples know, each with the way it went. */
const calls = names.flatMap((name) => {
  const { flow } = parseFlow(readFileSync(new URL(`${name}.flow.json`, good), 'utf8'))
  const plan = flow && compile(flow).plan
  const { file } = parseScenarios(readFileSync(new URL(`${name}.scenario.json`, good), 'utf8'))
  if (!plan || !file) throw new Error(name)
  return file.scenarios.map((scenario) => ({ title: `${name}: ${scenario.name}`, plan, scenario }))
})

describe('answers of a call that was tried', () => {
  it.each(calls)('$title goes the same way again', ({ plan, scenario }) => {
    const first = simulate(plan, scenario)
    const startMs = Date.UTC(2026, 0, 5, 2)
    let beforeMs = startMs
    const exchanges = first.turns.map((turn) => {
      const exchange = { node: turn.node, command: turn.command, outcome: turn.outcome, atMs: beforeMs }
      beforeMs = turn.atMs
      return exchange
    })
    const again = simulate(plan, { ...scenario, answers: answersOf(exchanges) }, { startMs })
    expect(again.trace).toEqual(first.trace)
    expect(again.unused).toEqual([])
  })

  it('a missed try before a press is told, or the press would be taken for the first try', () => {
    const menu = calls.find(({ title }) => title.startsWith('appointment'))
    if (!menu) throw new Error('The example is gone.')
    const { turns } = simulate(menu.plan, {
      answers: [
        { at: 'remind', is: 'noInput' },
        { at: 'remind', press: '1' },
      ],
    })
    const answers = answersOf(turns.map(({ node, command, outcome, atMs }) => ({ node, command, outcome, atMs })))
    expect(answers).toEqual([
      { at: 'remind', is: 'noInput' },
      { at: 'remind', press: '1' },
    ])
  })
})
