import { parseArgs } from 'node:util'
import { bareWorkflows } from './call-path/bare-workflow/floor'
import { runCampaign } from './call-path/campaign'
import { cpuSeconds, machineSeconds } from './call-path/cpu'
import { shortCall } from './call-path/flows'
import { machine } from './call-path/machine'
import { percentile } from './call-path/percentile'
import { startBenchStack } from './call-path/stack'
import { table } from './call-path/table'

// Call starts per second with every part running, against workflows that do nothing on the same Temporal server.
const { values } = parseArgs({
  options: {
    withoutWeb: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '300' },
    floorSeconds: { type: 'string', default: '45' },
    /** Who answers, see the simulator's personas: 41 hangs up one second into the greeting, 00 hears it all. */
    ending: { type: 'string', default: '41' },
    lines: { type: 'string', default: '150' },
    /** Wanted of the pump; more than the machine can do, so that the machine is what limits. */
    rate: { type: 'string', default: '80' },
    speed: { type: 'string', default: '1' },
  },
})
const seconds = Number(values.seconds)
const say = (line: string) => process.stdout.write(`${line}\n`)
say(`${machine()}\nnode --import tsx bench/starts.ts ${process.argv.slice(2).join(' ')}`)

const stack = await startBenchStack({ CALLWEAVE_SIM_SPEED: values.speed, CALLWEAVE_CALLS_MAX: '200' }, values)
try {
  const { runtime, sql } = stack
  const floor = async (atOnce: number) => {
    let before = cpuSeconds(stack.pids())
    let startMs = Date.now()
    const { perSecond, workerMs } = await bareWorkflows(
      { address: runtime.temporalAddress, namespace: runtime.temporalNamespace, seconds: Number(values.floorSeconds), atOnce },
      () => {
        before = cpuSeconds(stack.pids())
        startMs = Date.now()
      },
    )
    const after = cpuSeconds(stack.pids())
    const temporalMs = (((after.temporal ?? 0) - (before.temporal ?? 0)) * 1000) / (perSecond * ((Date.now() - startMs) / 1000))
    say(
      `floor, ${atOnce} at once: ${perSecond.toFixed(1)} bare workflows a second (of processor each: Temporal ${temporalMs.toFixed(1)} ms, worker ${workerMs.toFixed(1)} ms)`,
    )
    return perSecond
  }
  const floorBefore = Math.max(await floor(20), await floor(60))

  const { campaignId } = await runCampaign(stack, {
    flow: shortCall,
    people: Math.ceil(Number(values.rate) * (seconds + 20)),
    ending: values.ending,
    callsPerSecond: Number(values.rate),
    linesMax: Number(values.lines),
  })
  const count = async () => {
    const [row] = await sql.query<{ dialled: number; ended: number }>(
      `SELECT count(dialed_at)::int AS dialled, count(ended_at)::int AS ended FROM attempt WHERE campaign_id = $1`,
      [campaignId],
    )
    return row ?? { dialled: 0, ended: 0 }
  }
  const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  // Lines fill first, prompts are made, code gets warm.
  await pass(Math.min(15_000, seconds * 500))
  const pids = { ...stack.pids(), 'this bench': process.pid }
  const [first, cpuFirst, machineFirst, startMs] = [await count(), cpuSeconds(pids), machineSeconds(), Date.now()]
  const slices: number[] = []
  for (let last = first.dialled, lastMs = startMs; Date.now() - startMs < seconds * 1000; ) {
    await pass(Math.min(10_000, seconds * 250))
    const now = await count()
    slices.push(((now.dialled - last) * 1000) / (Date.now() - lastMs))
    last = now.dialled
    lastMs = Date.now()
  }
  const [end, cpuEnd, machineEnd, elapsed] = [await count(), cpuSeconds(pids), machineSeconds(), (Date.now() - startMs) / 1000]
  const calls = end.dialled - first.dialled
  const perSecond = calls / elapsed
  await sql.query(`UPDATE campaign SET status = 'paused' WHERE id = $1`, [campaignId])
  await pass(5_000)
  const floorAfter = await floor(20)
  const best = Math.max(floorBefore, floorAfter)

  const latency = await sql.query<{ ms: number }>(
    `SELECT (extract(epoch FROM dialed_at - claimed_at) * 1000)::float8 AS ms FROM attempt WHERE campaign_id = $1 AND dialed_at IS NOT NULL ORDER BY 1`,
    [campaignId],
  )
  const waits = latency.map(({ ms }) => ms)
  const ends = await sql.query<{ disposition: string; count: number }>(
    `SELECT coalesce(disposition, state) AS disposition, count(*)::int AS count FROM attempt WHERE campaign_id = $1 GROUP BY 1 ORDER BY 2 DESC`,
    [campaignId],
  )
  const [doubled] = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT contact_id FROM attempt WHERE campaign_id = $1 AND dialed_at IS NOT NULL GROUP BY 1 HAVING count(*) > 1) d`,
    [campaignId],
  )
  say('')
  say(
    table(
      ['call starts per second', 'slowest / fastest slice', 'bare workflows per second', 'ratio (target 0.6)', 'claim → dial p50 / p99', 'calls'],
      [
        [
          perSecond.toFixed(1),
          `${Math.min(...slices).toFixed(1)} / ${Math.max(...slices).toFixed(1)}`,
          `${floorBefore.toFixed(1)} before, ${floorAfter.toFixed(1)} after`,
          (perSecond / best).toFixed(2),
          `${percentile(waits, 0.5).toFixed(0)} / ${percentile(waits, 0.99).toFixed(0)} ms`,
          `${calls} in ${elapsed.toFixed(0)} s`,
        ],
      ],
    ),
  )
  say('')
  const busy = machineEnd - machineFirst
  const rows = Object.keys(pids)
    .map((name) => ({ name, used: (cpuEnd[name] ?? 0) - (cpuFirst[name] ?? 0) }))
    .sort((a, b) => b.used - a.used)
  const known = rows.reduce((sum, { used }) => sum + used, 0)
  say(
    table(
      ['process', 'of one processor', 'ms of processor per call'],
      [...rows, { name: 'everything else on this machine', used: busy - known }].map(({ name, used }) => [
        name,
        `${((used / elapsed) * 100).toFixed(0)} %`,
        ((used * 1000) / calls).toFixed(1),
      ]),
    ),
  )
  say(`\nends: ${ends.map(({ disposition, count: n }) => `${disposition} ${n}`).join(', ')}; contacts dialled twice: ${doubled?.count}`)
} finally {
  await stack.stop()
}
