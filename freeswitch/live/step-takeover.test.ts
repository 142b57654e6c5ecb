import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLiveCallControl, type LiveCallControl } from '../live'
import { type RunningSimulator, startSimulator } from '../simulator/server'
import { toneWav } from '../simulator/wav'

const folder = mkdtempSync(join(tmpdir(), 'callweave-takeover-'))
const prompt = join(folder, 'prompt.wav')
const file = join(folder, 'message.wav')
let simulator: RunningSimulator
let first: LiveCallControl
let second: LiveCallControl
let call: string

beforeAll(() => writeFileSync(prompt, toneWav([{ ms: 3_000, loud: true }])))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(async () => {
  simulator = await startSimulator({ speed: 5, password: 'test' })
  ;[first, second] = await Promise.all([worker(), worker()])
  call = randomUUID()
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

async function answeredBy(ending: string): Promise<void> {
  const dialled = { call, attempt: call, seq: 1, owner: 'first', number: `+9991001239${ending}`, callerId: '99955500', ringMs: 5000, maxCallMs: 600_000 }
  expect(await first.dial({ ...dialled, amd: 'off' })).toMatchObject({ is: 'answered' })
}

const at = (seq: number) => ({ attempt: call, seq })
const message = (control: LiveCallControl, seq: number) =>
  control.record(call, at(seq), { action: 'message', file, beep: true, maxMs: 60_000, silenceStopMs: 2000, stereo: false })
const stoppable = (control: LiveCallControl, seq: number) => control.play(call, at(seq), { files: [prompt], stopKeys: '9*' })
const press = (digit: string) => simulator.owner.channels.get(call)?.press(digit, 'UNKNOWN')
const beeps = () => simulator.owner.ledger.calls.find(({ uuid }) => uuid === call)?.steps.filter(({ id }) => id.endsWith('.2.0')).length

/** An event of the call; asked for before it can come. */
function sees(name: string, field?: string, value?: string): Promise<void> {
  return new Promise((resolve) => {
    const listener = (event: Record<string, string>): void => {
      if (event['Event-Name'] !== name || event['Unique-ID'] !== call || (field !== undefined && event[field] !== value)) return
      simulator.owner.listeners.delete(listener)
      resolve()
    }
    simulator.owner.listeners.add(listener)
  })
}
const over = (seq: number) => sees('CHANNEL_EXECUTE_COMPLETE', 'Application-UUID', `${call}.${seq}.done`)

async function taken(by: LiveCallControl = second, owner = 'second') {
  const attached = await by.attach(call, owner)
  if (attached.is !== 'live') throw new Error(attached.is)
  return attached
}

test('a message that is still spoken when its worker is lost is recorded to its end, after the one beep, and its length is known', async () => {
  await answeredBy('50')
  const begun = sees('RECORD_START')
  void message(first, 2)
  await begun
  await first.close()
  const attached = await taken()
  expect(attached).toMatchObject({ fence: 2, running: true, ends: {} })
  expect(await attached.rest).toEqual({ is: 'done' })
  expect(attached.ends[2]).toEqual({ is: 'recorded', ms: expect.any(Number) })
  expect(beeps()).toBe(1)
})

test('a message that ended while no worker was there is known by its length, and to a third worker as well', async () => {
  await answeredBy('50')
  const [begun, ended] = [sees('RECORD_START'), over(2)]
  void message(first, 2)
  await begun
  await first.close()
  await ended
  const { running, ends } = await taken()
  expect({ running, end: ends[2] }).toEqual({ running: false, end: { is: 'recorded', ms: expect.any(Number) } })

  // Its next step records again, which overwrites what the switch says of the last recording.
  const [again, silent] = [sees('RECORD_START'), over(3)]
  void message(second, 3)
  await again
  await second.close()
  await silent
  const third = await worker()
  const later = await taken(third, 'third')
  expect(later.ends[2]).toEqual(ends[2])
  await third.close()
})

test('silence after the beep is silence to the worker that takes the call over', async () => {
  await answeredBy('00')
  const [begun, ended] = [sees('RECORD_START'), over(2)]
  void message(first, 2)
  await begun
  await first.close()
  await ended
  expect((await taken()).ends[2]).toEqual({ is: 'silent' })
})

test('a message whose file the switch cannot open is not taken for the one before', async () => {
  await answeredBy('50')
  expect(await message(first, 2)).toMatchObject({ is: 'recorded' })
  const before = simulator.owner.channels.get(call)?.variables.get('record_ms')
  expect(before).toMatch(/^\d+$/)
  const told = sees('CHANNEL_EXECUTE', 'Application-UUID', `${call}.3.0`)
  void message(first, 3)
  await told
  expect(simulator.owner.channels.get(call)?.variables.get('record_ms')).toBeUndefined()
})

test.each(['9', '*'])('a key that stopped a prompt while no worker was there is heard: %s', async (key) => {
  await answeredBy('00')
  const [begun, ended] = [sees('PLAYBACK_START'), over(2)]
  void stoppable(first, 2)
  await begun
  await first.close()
  press(key)
  await ended
  expect((await taken()).ends[2]).toEqual({ is: 'stopped', key })
})

test('and one pressed after the other worker has taken the call, or known before the first was lost', async () => {
  await answeredBy('00')
  const begun = sees('PLAYBACK_START')
  const stopped = stoppable(first, 2)
  await begun
  press('9')
  expect(await stopped).toEqual({ is: 'stopped', key: '9' })
  const next = sees('PLAYBACK_START')
  void stoppable(first, 3)
  await next
  await first.close()
  const attached = await taken()
  expect(attached).toMatchObject({ fence: 3, running: true, ends: { 2: { is: 'stopped', key: '9' } } })
  press('*')
  expect(await attached.rest).toEqual({ is: 'done' })
  expect(attached.ends[3]).toEqual({ is: 'stopped', key: '*' })
})

test('a callee who hangs up in the middle of the message has hung up, whoever waits for its end', async () => {
  await answeredBy('50')
  const begun = sees('RECORD_START')
  void message(first, 2)
  await begun
  await first.close()
  const attached = await taken()
  simulator.owner.channels.get(call)?.hangup('NORMAL_CLEARING', 'callee')
  expect(await attached.rest).toMatchObject({ is: 'hungUp', by: 'callee' })
})

test('a worker that waits for the end of a step lets go when the call is taken from it', async () => {
  await answeredBy('00')
  const begun = sees('PLAYBACK_START')
  void stoppable(first, 2)
  await begun
  await first.close()
  const attached = await taken()
  const third = await worker()
  await taken(third, 'third')
  expect(await attached.rest).toEqual({ is: 'fenced' })
  await third.close()
})
