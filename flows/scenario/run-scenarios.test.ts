import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import type { Flow } from '../model/flow'
import type { Plan } from '../model/plan'
import { parseFlow } from '../parse/parse-flow'
import { percent } from './coverage'
import { listPaths } from './list-paths'
import { parseScenarios } from './parse-scenarios'
import { junitReport, scenarioReport } from './report'
import { runScenarios } from './run-scenarios'
import type { ScenarioFile } from './scenario'

const good = new URL('../examples/good/', import.meta.url)
const names = readdirSync(good)
  .filter((file) => file.endsWith('.flow.json'))
  .map((file) => file.replace('.flow.json', ''))

function load(name: string): { flow: Flow; plan: Plan; file: ScenarioFile } {
  const { flow } = parseFlow(readFileSync(new URL(`${name}.flow.json`, good), 'utf8'))
  const { plan } = flow ? compile(flow) : { plan: null }
  const { file, issues } = parseScenarios(readFileSync(new URL(`${name}.scenario.json`, good), 'utf8'))
  if (!flow || !plan || !file) throw new Error(`${name}: ${JSON.stringify(issues)}`)
  return { flow, plan, file }
}

describe.each(names)('%s', (name) => {
  const { flow, plan, file } = load(name)
  const run = runScenarios(flow, plan, file.scenarios)

  it('every scenario holds', () => {
    expect(
      run.results.every(({ passed }) => passed),
      scenarioReport(name, run, 'en'),
    ).toBe(true)
  })

  it('its scenarios pass at least nine in ten ports, and every node', () => {
    expect(run.coverage.nodes.missed).toEqual([])
    expect(percent(run.coverage.ports), run.coverage.ports.missed.join(', ')).toBeGreaterThanOrEqual(90)
  })
})

describe('a scenario that does not hold', () => {
  const { flow, plan } = load('survey')
  const run = runScenarios(flow, plan, [
    {
      name: 'a < b',
      vars: {},
      answers: [
        { at: 'score', press: '5' },
        { at: 'ghost', press: '1' },
      ],
      expect: { disposition: 'busy', says: ['Bonjour'], path: ['sorry'], vars: { 'score.score': '1' } },
    },
  ])

  it('says what was expected and what came', () => {
    expect(run.results[0]?.failures.map(({ what }) => what)).toEqual(['disposition', 'path', 'says', 'vars', 'unused'])
    expect(scenarioReport('survey', run, 'en')).toContain('      - busy\n      + completed')
    expect(scenarioReport('survey', run, 'zh-CN')).toContain('通话结果')
  })

  it('stands in JUnit’s XML, escaped', () => {
    const xml = junitReport([{ title: 'survey', run }])
    expect(xml).toContain('<testsuite name="survey" tests="1" failures="1">')
    expect(xml).toContain('name="a &lt; b"')
  })
})

it('a scenario file with a mistake names its line', () => {
  const text = '{\n  "schemaVersion": 1,\n  "scenarios": [\n    { "name": "x",\n      "answers": [{ "press": "A" }] }\n  ]\n}'
  expect(parseScenarios(text).issues[0]).toMatchObject({ code: 'bad-scenario', field: 'scenarios.0.answers.0.press', line: 5 })
})

it('lists every path, each connection once', () => {
  const { flow } = load('main-menu')
  const { paths, isCut } = listPaths(flow)
  expect(isCut).toBe(false)
  expect(paths).toContainEqual(['start.next', 'hours.open', 'menu.1', 'advisers.completed', 'endServed'])
  expect(paths).toContainEqual([
    'start.next',
    'hours.open',
    'menu.2',
    'studentNo.collected',
    'lookUp.clientError',
    'notFound.next',
    'anythingElse.1',
    'backToMenu',
    'menu',
  ])
  expect(new Set(paths.map((path) => path.join())).size).toBe(paths.length)
})
