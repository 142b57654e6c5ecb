import type { Flow } from '../model/flow'
import type { Plan } from '../model/plan'
import { type Simulation, simulate } from '../simulate/simulate'
import { type Coverage, coverageOf } from './coverage'
import type { Scenario } from './scenario'

export interface Failure {
  readonly what: 'disposition' | 'outcome' | 'path' | 'says' | 'neverSays' | 'messages' | 'vars' | 'unused'
  readonly expected: string
  readonly actual: string
}

export interface ScenarioResult {
  readonly name: string
  readonly passed: boolean
  readonly failures: readonly Failure[]
  /** Nodes in the order in which they were passed. */
  readonly path: readonly string[]
  /** `node:port` of every exit that was taken. */
  readonly ports: readonly string[]
}

export interface ScenarioRun {
  readonly results: readonly ScenarioResult[]
  readonly coverage: Coverage
}

/** Runs every scenario and compares; the coverage is of the flow's nodes and connected ports. */
export function runScenarios(flow: Flow, plan: Plan, scenarios: readonly Scenario[]): ScenarioRun {
  const runs = scenarios.map((scenario) => ({ scenario, simulation: run(plan, scenario) }))
  return {
    results: runs.map(({ scenario, simulation }) => {
      const failures = compare(scenario, simulation)
      return { name: scenario.name, passed: failures.length === 0, failures, path: pathOf(simulation), ports: portsOf(simulation) }
    }),
    coverage: coverageOf(
      flow,
      runs.flatMap(({ simulation }) => simulation.trace),
    ),
  }
}

function run(plan: Plan, { locale, zone, contactKey, vars, answers, startAt }: Scenario): Simulation {
  const clock = startAt === undefined ? undefined : { startMs: Date.parse(startAt) }
  return simulate(plan, { locale, zone, contactKey, vars, answers }, clock)
}

function pathOf({ trace }: Simulation): readonly string[] {
  return trace.flatMap(({ node }) => (node === undefined ? [] : [node])).filter((node, index, all) => node !== all[index - 1])
}

function portsOf({ trace }: Simulation): readonly string[] {
  return [...new Set(trace.flatMap(({ node, port }) => (node !== undefined && port !== undefined ? [`${node}:${port}`] : [])))]
}

function compare({ expect }: Scenario, simulation: Simulation): readonly Failure[] {
  const { state, said, messages, unused } = simulation
  const { done, vars } = state
  const path = pathOf(simulation)
  const failures: Failure[] = []
  const same = (what: Failure['what'], expected: unknown, actual: unknown) => {
    if (expected !== undefined && expected !== actual) failures.push({ what, expected: String(expected), actual: String(actual ?? '–') })
  }
  same('disposition', expect.disposition, done?.disposition)
  same('outcome', expect.outcome, done?.outcome)
  if (expect.path && !inOrder(expect.path, path, (wanted, found) => wanted === found))
    failures.push({ what: 'path', expected: expect.path.join(' → '), actual: path.join(' → ') })
  if (expect.says && !inOrder(expect.says, said, (wanted, found) => found.includes(wanted)))
    failures.push({ what: 'says', expected: expect.says.join(' / '), actual: said.join(' / ') })
  for (const words of expect.neverSays ?? []) {
    const heard = said.find((text) => text.includes(words))
    if (heard !== undefined) failures.push({ what: 'neverSays', expected: words, actual: heard })
  }
  if (expect.messages && !inOrder(expect.messages, messages, (wanted, found) => found.includes(wanted)))
    failures.push({ what: 'messages', expected: expect.messages.join(' / '), actual: messages.join(' / ') || '–' })
  for (const [name, value] of Object.entries(expect.vars ?? {})) {
    if (vars[name] !== value) failures.push({ what: 'vars', expected: `${name} = ${JSON.stringify(value)}`, actual: `${name} = ${JSON.stringify(vars[name])}` })
  }
  for (const answer of unused) failures.push({ what: 'unused', expected: JSON.stringify(answer), actual: path.join(' → ') })
  return failures
}

function inOrder<T>(wanted: readonly T[], found: readonly T[], fits: (wanted: T, found: T) => boolean): boolean {
  let next = 0
  for (const one of found) {
    const want = wanted[next]
    if (want !== undefined && fits(want, one)) next++
  }
  return next === wanted.length
}
