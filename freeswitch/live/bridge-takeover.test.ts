import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LiveCallControl } from '../live'
import type { RunningSimulator } from '../simulator/server'
import { type TwoWorkers, twoWorkers } from './testing/two-workers'

let workers: TwoWorkers
let simulator: RunningSimulator
let first: LiveCallControl
let second: LiveCallControl
let call: string

beforeEach(async () => {
  workers = await twoWorkers()
  ;({ simulator, first, second, call } = workers)
  expect(await workers.dial('+99910012300')).toMatchObject({ is: 'answered' })
})
afterEach(() => workers.close())

const rings = (target: string) =>
  first.bridge(call, { attempt: call, seq: 2 }, { to: { kind: 'queue', name: 'q' }, targets: [target], whisper: [], hold: [], ringMs: 20_000, strategy: 'all' })

/** An event of any leg; asked for before it can come. */
const sees = (name: string) => workers.sees((event) => event['Event-Name'] === name)

/** As the segment of another worker takes the call over: how the bridge ended, and whether the call takes the next step. */
async function takenOver(): Promise<{ readonly end: string | undefined; readonly next: string }> {
  const attached = await second.attach(call, 'second')
  if (attached.is !== 'live') throw new Error(attached.is)
  expect(attached.fence).toBe(2)
  if (attached.running) expect(await attached.rest).toEqual({ is: 'done' })
  const next = await second.record(
    call,
    { attempt: call, seq: 3 },
    { action: 'stop', file: '/none.wav', beep: false, maxMs: 1000, silenceStopMs: 0, stereo: false },
  )
  return { end: attached.bridges[2], next: next.is }
}
const legs = () => simulator.owner.ledger.calls.length

test('two who talk when their worker is lost are left to talk, and the bridge is completed', async () => {
  const joined = sees('CHANNEL_BRIDGE')
  void rings('agent1')
  await joined
  await first.close()
  const parted = sees('CHANNEL_UNBRIDGE')
  const over = takenOver()
  await parted
  expect(await over).toEqual({ end: 'completed', next: 'done' })
})

test('a talk that ended while no worker was there is completed, and nobody is rung again', async () => {
  const joined = sees('CHANNEL_BRIDGE')
  void rings('agent1')
  await joined
  const parted = sees('CHANNEL_UNBRIDGE')
  await first.close()
  await parted
  const before = legs()
  expect(await takenOver()).toEqual({ end: 'completed', next: 'done' })
  expect(legs()).toBe(before)
})

test('agents who were still rung are joined by nobody: the bridge failed and the call goes on', async () => {
  const rung = sees('CHANNEL_PROGRESS')
  void rings('agent_away')
  await rung
  await first.close()
  expect(await takenOver()).toEqual({ end: 'failed', next: 'done' })
})

test('one whose end was still heard keeps it', async () => {
  expect(await rings('agent_busy')).toEqual({ is: 'noAnswer' })
  await first.close()
  expect(await takenOver()).toEqual({ end: 'noAnswer', next: 'done' })
})
