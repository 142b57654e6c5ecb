import { readFileSync, readdirSync } from 'node:fs'
import { compile, parseFlow, parseScenarios, prove, runScenarios, validate, verifyPlan } from '../flows/index'
import { largeFlow } from './large-flow'

/** Median processor time of several runs, in ms, so that neighbours on the machine do not count; the first runs warm up and are thrown away. */
function median(run: () => void, rounds = 7, warm = 3): number {
  for (let index = 0; index < warm; index++) run()
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

const rows: [string, string, string][] = []
for (const count of [500, 1000, 2000, 5000, 10_000]) {
  const flow = largeFlow(count)
  const { plan } = compile(flow)
  if (!plan) throw new Error('the bench flow does not compile')
  const compiled = median(() => compile(flow))
  const rest = { validate: median(() => validate(flow)), prove: median(() => prove(plan)), verify: median(() => verifyPlan(plan)) }
  const detail = Object.entries(rest)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    .join(', ')
  rows.push([
    `compile + prove, ${Object.keys(flow.nodes).length} nodes, ${Object.keys(plan.steps).length} steps`,
    `${compiled.toFixed(0)} ms`,
    `${((compiled / count) * 1000).toFixed(1)} µs a node (${detail} ms)`,
  ])
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
const roundMs = median(() => {
  for (const { flow, plan, scenarios } of suites) runScenarios(flow, plan, scenarios)
})
rows.push(['1,000 scenario runs', `${((roundMs / perRound) * 1000).toFixed(0)} ms`, `${perRound} scenarios of the examples, repeated`])

for (const [what, figure, remark] of rows) process.stdout.write(`${what.padEnd(48)} ${figure.padStart(12)}   ${remark}\n`)
