import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DialRequest } from '../call-control'
import { createLiveCallControl, type LiveCallControl } from '../live'
import { type RunningSimulator, startSimulator } from '../simulator/server'
import { toneWav } from '../simulator/wav'

const folder = mkdtempSync(join(tmpdir(), 'callweave-survival-'))
const prompt = join(folder, 'prompt.wav')
let simulator: RunningSimulator
let control: LiveCallControl
const gaps: number[] = []

beforeAll(async () => {
  writeFileSync(prompt, toneWav([{ ms: 20_000, loud: true }]))
  simulator = await startSimulator({ speed: 20 })
  control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: 'fs1', onGap: (_from, _to, calls) => gaps.push(calls) })
  await control.ready(5000)
})
afterAll(async () => {
  await control.close()
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

const request = (ending: string): DialRequest => {
  const call = randomUUID()
  return {
    call,
    attempt: `at-${call}`,
    seq: 1,
    owner: 'w',
    number: `+9991001234${ending}`,
    callerId: '99955500',
    ringMs: 20_000,
    maxCallMs: 600_000,
    amd: 'off',
  }
}
const steps = (call: string, app: string): number =>
  simulator.owner.ledger.calls.find((one) => one.uuid === call)?.steps.filter((step) => step.app === app).length ?? 0
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

/** Cuts the link and returns once our side has seen it. */
async function cut(): Promise<void> {
  simulator.cut()
  while (control.health().connected) await new Promise((resolve) => setImmediate(resolve))
}

test('the link is cut in mid-prompt and comes back before its end: the prompt is played once and ends as done', async () => {
  const dialled = request('00')
  expect(await control.dial(dialled)).toMatchObject({ is: 'answered' })
  const started = heard(dialled.call, 'PLAYBACK_START')
  const played = control.play(dialled.call, { attempt: dialled.attempt, seq: 2 }, { files: [prompt], stopKeys: '' })
  await started
  simulator.cut()
  expect(await played).toEqual({ is: 'done' })
  expect(steps(dialled.call, 'playback')).toBe(1)
  expect(gaps.length).toBeGreaterThan(0)
})

test('the link is cut and the step ends while nobody listens: its result is read from the channel', async () => {
  const dialled = request('02')
  await control.dial(dialled)
  const started = heard(dialled.call, 'PLAYBACK_START')
  const ended = heard(dialled.call, 'CHANNEL_EXECUTE_COMPLETE')
  const collected = control.collect(
    dialled.call,
    { attempt: dialled.attempt, seq: 2 },
    {
      files: [prompt],
      stopKeys: '',
      digitsMin: 1,
      digitsMax: 1,
      finishKey: '',
      firstMs: 3000,
      interDigitMs: 2000,
      totalMs: 0,
      bargeIn: true,
      protectedMs: 0,
      typeAhead: false,
      secret: false,
    },
  )
  await started
  simulator.cut()
  await ended
  expect(await collected).toEqual({ is: 'keyed', digits: '2', finished: false })
  expect(steps(dialled.call, 'play_and_get_digits')).toBe(1)
})

test('the link is cut while it rings: one originate, and the answer is found', async () => {
  const dialled = { ...request('60') }
  const ringing = heard(dialled.call, 'CHANNEL_PROGRESS')
  const result = control.dial(dialled)
  await ringing
  simulator.cut()
  expect(await result).toMatchObject({ is: 'answered' })
  expect(simulator.owner.ledger.calls.filter((call) => call.number === dialled.number && call.uuid === dialled.call)).toHaveLength(1)
})

test('a step that waited for the link runs once', async () => {
  const dialled = request('00')
  await control.dial(dialled)
  for (let seq = 2; seq < 8; seq++) {
    await cut()
    expect(await control.play(dialled.call, { attempt: dialled.attempt, seq }, { files: [prompt], stopKeys: '' })).toEqual({ is: 'done' })
  }
  expect(steps(dialled.call, 'playback')).toBe(6)
})

test('a step that waited for the link does not run when another worker has taken the call over meanwhile', async () => {
  const dialled = request('00')
  await control.dial(dialled)
  await cut()
  simulator.owner.channels.get(dialled.call)?.set('cw_owner', 'worker-2')
  expect(await control.play(dialled.call, { attempt: dialled.attempt, seq: 2 }, { files: [prompt], stopKeys: '' })).toEqual({
    is: 'fault',
    code: 'switch.fenced',
  })
  expect(steps(dialled.call, 'playback')).toBe(0)
})

test('ten cuts in twenty calls: every call ends with a named outcome, none is dialled twice, no step runs twice', async () => {
  const calls = Array.from({ length: 20 }, (_, n) => request(`0${(n % 8) + 1}`))
  const cuts = (async (): Promise<void> => {
    for (let n = 0; n < 10; n++) {
      await new Promise<void>((resolve) => {
        simulator.owner.clock.after(4000, resolve)
      })
      simulator.cut()
    }
  })()
  const outcomes = await Promise.all(
    calls.map(async (dialled) => {
      const result = await control.dial(dialled)
      // Not sent because the link was away: certainly nobody rang, and the campaign may claim again.
      if (result.is !== 'answered') return result.is === 'failed' ? result.cause : result.is
      const played = await control.play(dialled.call, { attempt: dialled.attempt, seq: 2 }, { files: [prompt], stopKeys: '' })
      const hungUp = await control.hangup(dialled.call, { attempt: dialled.attempt, seq: 3 })
      return `${played.is} ${hungUp.is}`
    }),
  )
  await cuts
  for (const outcome of outcomes) expect(['done done', 'CALLWEAVE_SWITCH_AWAY', 'unknown']).toContain(outcome)
  for (const dialled of calls) {
    const inLedger = simulator.owner.ledger.calls.filter((call) => call.attempt === dialled.attempt)
    expect(inLedger.length).toBeLessThanOrEqual(1)
    expect(new Set(inLedger[0]?.steps.map((step) => step.id)).size).toBe(inLedger[0]?.steps.length ?? 0)
  }
})
