import { parseArgs } from 'node:util'
import { bareCalls } from './call-path/bare-calls'
import { runCampaign } from './call-path/campaign'
import { cpuSeconds } from './call-path/cpu'
import { keyLoop } from './call-path/flows'
import { type Keypad, openKeypad } from './call-path/keypad'
import { machine } from './call-path/machine'
import { percentile } from './call-path/percentile'
import { startBenchStack } from './call-path/stack'
import { table } from './call-path/table'

// From a key (DTMF) to the next prompt (PLAYBACK_START) by the switch's own clock: the whole stack against a bare client on the same switch.
const { values } = parseArgs({
  options: {
    withoutWeb: { type: 'boolean', default: false },
    calls: { type: 'string', default: '1,100,300' },
    seconds: { type: 'string', default: '60' },
    /** Calls dialled per second; a real switch counts loopback legs twice and takes thirty by default. */
    rate: { type: 'string', default: process.env.FREESWITCH_ESL_URL ? '10' : '25' },
  },
})
const rate = Number(values.rate)
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const say = (line: string) => process.stdout.write(`${line}\n`)
say(`${machine()}\nnode --import tsx bench/keypress.ts ${process.argv.slice(2).join(' ')}`)

const stack = await startBenchStack({ CALLWEAVE_CALLS_MAX: '200', CALLWEAVE_SIM_SPEED: '1' }, values)
try {
  const { runtime } = stack
  const route = runtime.route ?? 'gateway:sim'
  const target = (index: number) => {
    const number = `+99977${String(index).padStart(6, '0')}00`
    const [kind, name] = route.split(':')
    return kind === 'gateway' ? `sofia/gateway/${name}/${number}` : `loopback/${number}/${name}`
  }
  say(`switch: ${runtime.switch === 'real' ? `FreeSWITCH at ${new URL(runtime.eslUrl).host}, ${route}` : 'simulator'}`)

  /** Waits until all stand in a collect, lets them warm up, then measures. */
  const measure = async (pad: Keypad, calls: number) => {
    while (pad.calls < calls) await pass(100)
    await pass(5_000)
    const pids = stack.pids()
    const before = cpuSeconds(pids)
    pad.reset()
    const startMs = Date.now()
    await pass(Number(values.seconds) * 1000)
    const latencies = pad.latencies()
    const after = cpuSeconds(pids)
    const elapsed = (Date.now() - startMs) / 1000
    const busy = Object.keys(pids)
      .map((name) => `${name} ${((((after[name] ?? 0) - (before[name] ?? 0)) / elapsed) * 100).toFixed(0)} %`)
      .join(', ')
    return { latencies, busy }
  }

  const rows: string[][] = []
  const details: string[] = []
  for (const calls of values.calls.split(',').map(Number)) {
    const ours = await openKeypad(runtime.eslUrl)
    const { campaignId } = await runCampaign(stack, { flow: keyLoop, people: calls, ending: '00', callsPerSecond: rate, linesMax: calls })
    const whole = await measure(ours, calls)
    const { promptFile } = ours
    await ours.hangUp()
    await stack.sql.query(`UPDATE campaign SET status = 'paused' WHERE id = $1`, [campaignId])
    await pass(2_000)
    const theirs = await openKeypad(runtime.eslUrl)
    const client = await bareCalls({ url: runtime.eslUrl, targets: Array.from({ length: calls }, (_, index) => target(index)), perSecond: rate, promptFile })
    const floor = await measure(theirs, calls)
    await theirs.hangUp()
    client.close()
    await pass(2_000)
    const at = (share: number) => [percentile(whole.latencies, share), percentile(floor.latencies, share)] as const
    const cell = (share: number) => {
      const [ms, floorMs] = at(share)
      return [`${ms.toFixed(1)} ms`, `${floorMs.toFixed(1)} ms`, (ms / floorMs).toFixed(2)]
    }
    rows.push([String(calls), String(whole.latencies.length), ...cell(0.5), ...cell(0.99)])
    details.push(`${calls} calls, of one processor: ${whole.busy}`)
  }
  say('')
  say(table(['calls', 'keys', 'p50', 'floor p50', 'ratio (≤ 1.5)', 'p99', 'floor p99', 'ratio (≤ 2)'], rows))
  say(`\n${details.join('\n')}`)
} finally {
  await stack.stop()
}
