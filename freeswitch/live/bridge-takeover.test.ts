import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLiveCallControl, type LiveCallControl } from '../live'
import { type RunningSimulator, startSimulator } from '../simulator/server'

let simulator: RunningSimulator
let first: LiveCallControl
let second: LiveCallControl
let call: string

beforeEach(async () => {
  simulator = await startSimulator({ speed: 5, password: 'test' })
  ;[first, second] = await Promise.all([worker(), worker()])
  call = randomUUID()
  const dialled = { call, attempt: call, seq: 1, owner: 'first', number: '+99910012300', callerId: '99955500', ringMs: 5000, maxCallMs: 600_000 }
  expect(await first.dial({ ...dialled, amd: 'off' })).toMatchObject({ is: 'answered' })
})
afterEach(async () => {
  await Promise.all([first.close(), second.close()])
  await simulator.close()
})

async function worker(): Promise<LiveCallControl> {
  const control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: 'fs1' })
  expect(await control.ready(5000)).toBe(true)
  return control
}

const rings = (target: string) =>
  first.bridge(call, { attempt: call, seq: 2 }, { to: { kind: 'queue', name: 'q' }, targets: [target], whisper: [], hold: [], ringMs: 20_000, strategy: 'all' })

/** An event of any leg; asked for before it can come. */
function sees(name: string): Promise<void> {
  return new Promise((resolve) => {
    const listener = (event: Record<string, string>): void => {
      if (event['Event-Name'] !== name) return
      simulator.owner.listeners.delete(listener)
      resolve()
    }
    simulator.owner.listeners.add(listener)
  })
}

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
