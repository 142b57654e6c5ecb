import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CollectRequest } from '../call-control'
import { createLiveCallControl, type LiveCallControl } from '../live'
import { type RunningSimulator, startSimulator } from '../simulator/server'
import { toneWav } from '../simulator/wav'

const folder = mkdtempSync(join(tmpdir(), 'callweave-protected-'))
const prompt = join(folder, 'prompt.wav')
let simulator: RunningSimulator
let control: LiveCallControl

beforeAll(async () => {
  writeFileSync(prompt, toneWav([{ ms: 20_000, loud: true }]))
  simulator = await startSimulator({ speed: 20 })
  control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: 'fs1' })
  await control.ready(5000)
})
afterAll(async () => {
  await control.close()
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

const request: CollectRequest = {
  files: [prompt],
  stopKeys: '',
  digitsMin: 1,
  digitsMax: 1,
  finishKey: '',
  firstMs: 3000,
  interDigitMs: 2000,
  totalMs: 0,
  bargeIn: true,
  protectedMs: 4000,
  typeAhead: false,
  secret: false,
}

/** Resolves when the switch says so on this call. */
function heard(call: string, name: string): Promise<void> {
  return new Promise((resolve) => {
    const listener = (event: Record<string, string>): void => {
      if (event['Event-Name'] !== name || event['Unique-ID'] !== call) return
      simulator.owner.listeners.delete(listener)
      resolve()
    }
    simulator.owner.listeners.add(listener)
  })
}

async function dialled(): Promise<string> {
  const call = randomUUID()
  await control.dial({ call, attempt: call, seq: 1, owner: 'w', number: '+99910012300', callerId: '99955500', ringMs: 5000, maxCallMs: 600_000, amd: 'off' })
  return call
}

test('a key in the protected start of a prompt does not count; one after it cuts the prompt and is the answer', async () => {
  const call = await dialled()
  const started = heard(call, 'PLAYBACK_START')
  const collected = control.collect(call, { attempt: call, seq: 2 }, request)
  await started
  simulator.owner.channels.get(call)?.press('5', 'UNKNOWN')
  // Halfway between the protected start and the end of the prompt, by the callee's time.
  simulator.owner.clock.after(12_000, () => simulator.owner.channels.get(call)?.press('3', 'UNKNOWN'))
  expect(await collected).toEqual({ is: 'keyed', digits: '3', finished: false })
  expect(simulator.owner.ledger.calls.find((one) => one.uuid === call)?.steps.map((step) => step.app)).toContain('play_and_get_digits')
})

test('keys pressed before the question count where type-ahead is on, and are dropped where it is off', async () => {
  const call = await dialled()
  // A step in between: what the switch told before its end has arrived when it ends.
  const between = async (seq: number): Promise<void> => {
    simulator.owner.channels.get(call)?.press('7', 'UNKNOWN')
    await control.sendDigits(call, { attempt: call, seq }, '1')
  }
  await between(2)
  expect(await control.collect(call, { attempt: call, seq: 3 }, { ...request, protectedMs: 0, typeAhead: true })).toEqual({
    is: 'keyed',
    digits: '7',
    finished: false,
  })
  await between(4)
  expect(await control.collect(call, { attempt: call, seq: 5 }, { ...request, files: [], protectedMs: 0, typeAhead: false })).toEqual({
    is: 'keyed',
    digits: '',
    finished: false,
  })
})

test('secret digits make no event and are wiped off the channel by the next step', async () => {
  const call = await dialled()
  const events: string[] = []
  const listener = (event: Record<string, string>): void => {
    if (event['Unique-ID'] === call) events.push(event['Event-Name'] ?? '')
  }
  const waits = heard(call, 'PLAYBACK_START')
  const collected = control.collect(call, { attempt: call, seq: 2 }, { ...request, protectedMs: 0, secret: true })
  await waits
  simulator.owner.listeners.add(listener)
  simulator.owner.channels.get(call)?.press('4', 'UNKNOWN')
  expect(await collected).toEqual({ is: 'keyed', digits: '4', finished: false })
  expect(events).not.toContain('DTMF')
  await control.sendDigits(call, { attempt: call, seq: 3 }, '1')
  simulator.owner.listeners.delete(listener)
  expect(simulator.owner.channels.get(call)?.variables.get('cw_d_2')).toBeUndefined()
})
