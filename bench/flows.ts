import { readFileSync, readdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { compile, parseFlow, parseScenarios, prove, runScenarios, validate, verifyPlan } from '../flows/index'
import { largeFlow } from './large-flow'

interface Times {
  /** Least wall time of all runs: on a machine with other work the nearest to a quiet one. */
  readonly wallMinMs: number
  readonly wallMs: number
  /** Processor time of all threads, those of the collector and the JIT compiler included. */
  readonly cpuMs: number
}

/** Medians of several runs, each on a new input; the first runs warm up and are thrown away. */
function measure<Input>(run: (input: Input) => void, fresh: () => Input, rounds = 9, warm = 4): Times {
  for (let index = 0; index < warm; index++) run(fresh())
  const times = Array.from({ length: rounds }, () => {
    const input = fresh()
    const cpu = process.cpuUsage()
    const startMs = performance.now()
    run(input)
    const wallMs = performance.now() - startMs
    const { user, system } = process.cpuUsage(cpu)
    return { wallMs, cpuMs: (user + system) / 1000 }
  })
  const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
  const walls = times.map(({ wallMs }) => wallMs)
  return { wallMinMs: Math.min(...walls), wallMs: middle(walls), cpuMs: middle(times.map(({ cpuMs }) => cpuMs)) }
}

const shown = ({ wallMinMs, wallMs, cpuMs }: Times) => `wall ${wallMinMs.toFixed(0)} least, ${wallMs.toFixed(0)} median; cpu ${cpuMs.toFixed(0)} ms`

const rows: [string, string, string][] = []
for (const count of [500, 2000, 10_000]) {
  const flow = largeFlow(count)
  const { plan } = compile(flow)
  if (!plan) throw new Error('the bench flow does not compile')
  const freshFlow = () => largeFlow(count)
  const compiled = measure(compile, freshFlow)
  rows.push([
    `compile + prove, ${Object.keys(flow.nodes).length} nodes, ${Object.keys(plan.steps).length} steps`,
    shown(compiled),
    `${((compiled.cpuMs / count) * 1000).toFixed(1)} µs of cpu a node`,
  ])
  rows.push(['  validate', shown(measure(validate, freshFlow)), ''])
  rows.push(['  prove', shown(measure(prove, () => plan)), ''])
  rows.push(['  verify: hash + prove', shown(measure(verifyPlan, () => plan)), ''])
}

const good = new URL('../flows/examples/good/', import.meta.url)
const suites = readdirSync(good)
  .filter((file) => file.endsWith('.flow.json'))
  .map((file) => {
    const { flow } = parseFlow(readFileSync(new URL(file, good), 'utf8'))
    const { file: scenarios } = parseScenarios(readFileSync(new URL(file.replace('.flow.', '.scenario.'), good), 'utf8'))
    const plan = flow && compile(flow).plan
    if (!flow || !plan || !scenarios) throw new Error(`${file} is broken`)
    return { flow, plan, scenarios: scenarios.scenarios }
  })
const perRound = suites.reduce((sum, { scenarios }) => sum + scenarios.length, 0)
const round = measure(
  (all) => {
    for (const { flow, plan, scenarios } of all) runScenarios(flow, plan, scenarios)
  },
  () => suites,
)
rows.push(['1,000 scenario runs', `cpu ${((round.cpuMs / perRound) * 1000).toFixed(0)} ms`, `${perRound} scenarios of the examples, repeated`])

process.stdout.write(`load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores\n`)
for (const [what, figure, remark] of rows) process.stdout.write(`${what.padEnd(48)} ${figure.padEnd(46)} ${remark}\n`)
