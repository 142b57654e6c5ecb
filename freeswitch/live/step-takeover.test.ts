import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { LiveCallControl } from '../live'
import type { RunningSimulator } from '../simulator/server'
import { toneWav } from '../simulator/wav'
import { type TwoWorkers, twoWorkers } from './testing/two-workers'

const folder = mkdtempSync(join(tmpdir(), 'callweave-takeover-'))
const prompt = join(folder, 'prompt.wav')
const file = join(folder, 'message.wav')
let workers: TwoWorkers
let simulator: RunningSimulator
let first: LiveCallControl
let second: LiveCallControl
let call: string

beforeAll(() => writeFileSync(prompt, toneWav([{ ms: 3_000, loud: true }])))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(async () => {
  workers = await twoWorkers()
  ;({ simulator, first, second, call } = workers)
})
afterEach(() => workers.close())

async function answeredBy(ending: string): Promise<void> {
  expect(await workers.dial(`+9991001239${ending}`)).toMatchObject({ is: 'answered' })
}

const at = (seq: number) => ({ attempt: call, seq })
const message = (control: LiveCallControl, seq: number) =>
  control.record(call, at(seq), { action: 'message', file, beep: true, maxMs: 60_000, silenceStopMs: 2000, stereo: false })
const stoppable = (control: LiveCallControl, seq: number) => control.play(call, at(seq), { files: [prompt], stopKeys: '9*' })
const press = (digit: string) => simulator.owner.channels.get(call)?.press(digit, 'UNKNOWN')
const beeps = () => simulator.owner.ledger.calls.find(({ uuid }) => uuid === call)?.steps.filter(({ id }) => id.endsWith('.2.0')).length

/** An event of the call; asked for before it can come. */
const sees = (name: string, field?: string, value?: string) =>
  workers.sees((event) => event['Event-Name'] === name && event['Unique-ID'] === call && (field === undefined || event[field] === value))
const over = (seq: number) => sees('CHANNEL_EXECUTE_COMPLETE', 'Application-UUID', `${call}.${seq}.done`)

/** The first worker is lost in the middle of a step: once `sign` has come. */
async function lostIn(step: (control: LiveCallControl, seq: number) => Promise<unknown>, sign: string, seq = 2): Promise<void> {
  const begun = sees(sign)
  void step(first, seq)
  await begun
  await first.close()
}

async function taken(by: LiveCallControl = second, owner = 'second') {
  const attached = await by.attach(call, owner)
  if (attached.is !== 'live') throw new Error(attached.is)
  return attached
}

test('a message that is still spoken when its worker is lost is recorded to its end, after the one beep, and its length is known', async () => {
  await answeredBy('50')
  await lostIn(message, 'RECORD_START')
  const attached = await taken()
  expect(attached).toMatchObject({ fence: 2, running: true, ends: {} })
  expect(await attached.rest).toEqual({ is: 'done' })
  expect(attached.ends[2]).toEqual({ is: 'recorded', ms: expect.any(Number) })
  expect(beeps()).toBe(1)
})

test('a message that ended while no worker was there is known by its length, and to a third worker as well', async () => {
  await answeredBy('50')
  const ended = over(2)
  await lostIn(message, 'RECORD_START')
  await ended
  const { running, ends } = await taken()
  expect({ running, end: ends[2] }).toEqual({ running: false, end: { is: 'recorded', ms: expect.any(Number) } })

  // Its next step records again, which overwrites what the switch says of the last recording.
  const [again, silent] = [sees('RECORD_START'), over(3)]
  void message(second, 3)
  await again
  await second.close()
  await silent
  const third = await workers.worker()
  const later = await taken(third, 'third')
  expect(later.ends[2]).toEqual(ends[2])
  await third.close()
})

test('silence after the beep is silence to the worker that takes the call over', async () => {
  await answeredBy('00')
  const ended = over(2)
  await lostIn(message, 'RECORD_START')
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
  const ended = over(2)
  await lostIn(stoppable, 'PLAYBACK_START')
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
  await lostIn(stoppable, 'PLAYBACK_START', 3)
  const attached = await taken()
  expect(attached).toMatchObject({ fence: 3, running: true, ends: { 2: { is: 'stopped', key: '9' } } })
  press('*')
  expect(await attached.rest).toEqual({ is: 'done' })
  expect(attached.ends[3]).toEqual({ is: 'stopped', key: '*' })
})

test('a callee who hangs up in the middle of the message has hung up, whoever waits for its end', async () => {
  await answeredBy('50')
  await lostIn(message, 'RECORD_START')
  const attached = await taken()
  simulator.owner.channels.get(call)?.hangup('NORMAL_CLEARING', 'callee')
  expect(await attached.rest).toMatchObject({ is: 'hungUp', by: 'callee' })
})

test('a worker that waits for the end of a step lets go when the call is taken from it', async () => {
  await answeredBy('00')
  await lostIn(stoppable, 'PLAYBACK_START')
  const attached = await taken()
  const third = await workers.worker()
  await taken(third, 'third')
  expect(await attached.rest).toEqual({ is: 'fenced' })
  await third.close()
})
