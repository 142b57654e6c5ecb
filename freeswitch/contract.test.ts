import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CollectRequest, DialRequest } from './call-control'
import { uuidKill } from './esl/commands/uuid'
import { EslConnection } from './esl/connection'
import { eslAddress } from './esl/url'
import { createLiveCallControl, type LiveCallControl } from './live'
import { type RunningSimulator, startSimulator } from './simulator/server'
import { toneWav } from './simulator/wav'

const folder = mkdtempSync(join(tmpdir(), 'callweave-switch-'))
const short = join(folder, 'a'.repeat(64).concat('.wav'))
const long = join(folder, 'b'.repeat(64).concat('.wav'))
writeFileSync(short, toneWav([{ ms: 400, loud: true }]))
writeFileSync(long, toneWav([{ ms: 8000, loud: true }]))
// A real switch runs as a user of its own.
chmodSync(folder, 0o755)
const recordings = join(folder, 'recordings')
mkdirSync(recordings)
chmodSync(recordings, 0o777)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const real = process.env['FREESWITCH_ESL_URL'] !== undefined && process.env['CALLWEAVE_SWITCH'] === 'real'
if (!real) process.stderr.write('SKIPPED: contract suite on a real switch (set CALLWEAVE_SWITCH=real, FREESWITCH_ESL_URL and FREESWITCH_ROUTE)\n')

const listening = { files: [], bargeIn: true, speechStartMs: 3000, endOfSpeechMs: 1000, totalMs: 10_000, digitsMax: 0, finishKey: '' }
const transfer = { to: { kind: 'queue', name: 'desk' }, whisper: [], hold: [], ringMs: 8000, strategy: 'roundRobin' } as const
const menu: CollectRequest = {
  files: [short],
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
}

const switches = [
  { on: 'simulator over a gateway', route: 'gateway:sim' },
  { on: 'simulator over loopback', route: 'loopback:default' },
  ...(real ? [{ on: 'real switch', route: process.env['FREESWITCH_ROUTE'] ?? 'loopback:default' }] : []),
]

describe.each(switches)('call control on the $on', ({ on, route }) => {
  let simulator: RunningSimulator | undefined
  let control: LiveCallControl
  const live: string[] = []

  beforeAll(async () => {
    if (on !== 'real switch') simulator = await startSimulator({ speed: 16 })
    control = createLiveCallControl({
      url: simulator?.url ?? process.env['FREESWITCH_ESL_URL'] ?? '',
      route,
      name: 'fs1',
    })
    expect(await control.ready(5000)).toBe(true)
  })
  afterEach(async () => {
    for (const call of live.splice(0)) await control.hangup(call, { attempt: 'end', seq: 999 })
  })
  afterAll(async () => {
    await control.close()
    await simulator?.close()
  })

  const request = (ending: string, more: Partial<DialRequest> = {}): DialRequest => {
    const call = randomUUID()
    live.push(call)
    return {
      call,
      attempt: `at-${call}`,
      seq: 1,
      owner: 'worker-1',
      number: `+99910012${ending}`,
      callerId: '99955500',
      ringMs: 5000,
      maxCallMs: 60_000,
      amd: 'off',
      ...more,
    }
  }
  const at = (dialled: DialRequest, seq: number) => ({ attempt: dialled.attempt, seq })
  const answered = async (ending: string): Promise<DialRequest> => {
    const dialled = request(ending)
    expect(await control.dial(dialled)).toMatchObject({ is: 'answered' })
    return dialled
  }

  test.each([
    ['20', 'busy', 'USER_BUSY'],
    ['21', 'noAnswer', 'NO_ANSWER'],
    ['22', 'rejected', 'CALL_REJECTED'],
    ['23', 'unreachable', 'UNALLOCATED_NUMBER'],
  ])('a dial that ends in …%s is %s, with its cause', async (ending, is, cause) => {
    expect(await control.dial(request(ending))).toMatchObject({ is, cause })
  })

  test('an answered call plays a prompt to its end', async () => {
    const dialled = await answered('00')
    expect(await control.play(dialled.call, at(dialled, 2), { files: [short], stopKeys: '' })).toEqual({ is: 'done' })
  })

  test('several files are played as one prompt', async () => {
    const dialled = await answered('00')
    expect(await control.play(dialled.call, at(dialled, 2), { files: [short, short], stopKeys: '' })).toEqual({ is: 'done' })
  })

  test('a missing prompt file is a fault, alone and in a list', async () => {
    const dialled = await answered('00')
    const missing = join(folder, 'missing.wav')
    expect(await control.play(dialled.call, at(dialled, 2), { files: [missing], stopKeys: '' })).toEqual({ is: 'fault', code: 'switch.promptMissing' })
    expect(await control.play(dialled.call, at(dialled, 3), { files: [short, missing], stopKeys: '' })).toEqual({ is: 'fault', code: 'switch.promptMissing' })
    expect(await control.collect(dialled.call, at(dialled, 4), { ...menu, files: [missing] })).toEqual({ is: 'fault', code: 'switch.promptMissing' })
  })

  test('a key during the prompt stops it and is the answer', async () => {
    const dialled = await answered('02')
    expect(await control.collect(dialled.call, at(dialled, 2), { ...menu, files: [long] })).toEqual({ is: 'keyed', digits: '2', finished: false })
  })

  test('what is keyed is told as it was keyed: nothing, a wrong key, the right one', async () => {
    const dialled = await answered('14')
    expect(await control.collect(dialled.call, at(dialled, 2), menu)).toEqual({ is: 'keyed', digits: '8', finished: false })
    expect(await control.collect(dialled.call, at(dialled, 3), menu)).toEqual({ is: 'keyed', digits: '1', finished: false })
    const silent = await answered('00')
    expect(await control.collect(silent.call, at(silent, 2), menu)).toEqual({ is: 'keyed', digits: '', finished: false })
  })

  test('digits up to a finish key; of an entry that is too long nothing is left for the next', async () => {
    const dialled = await answered('18')
    const four = { ...menu, digitsMin: 4, digitsMax: 4, finishKey: '#' }
    expect(await control.collect(dialled.call, at(dialled, 2), four)).toEqual({ is: 'keyed', digits: '1234', finished: true })
    expect(await control.collect(dialled.call, at(dialled, 3), { ...four, digitsMin: 1, digitsMax: 3 })).toEqual({
      is: 'keyed',
      digits: '1234',
      finished: true,
    })
    expect(await control.collect(dialled.call, at(dialled, 4), { ...four, digitsMin: 6, digitsMax: 6 })).toEqual({
      is: 'keyed',
      digits: '1234',
      finished: true,
    })
  })

  test('without barge-in the prompt is played whole and the key comes after it', async () => {
    const dialled = await answered('01')
    expect(await control.collect(dialled.call, at(dialled, 2), { ...menu, bargeIn: false })).toEqual({ is: 'keyed', digits: '1', finished: false })
  })

  test('a callee who hangs up in mid-prompt ends the step as hungUp by callee', async () => {
    const dialled = await answered('41')
    expect(await control.play(dialled.call, at(dialled, 2), { files: [long], stopKeys: '' })).toMatchObject({
      is: 'hungUp',
      by: 'callee',
      cause: 'NORMAL_CLEARING',
    })
    expect(await control.play(dialled.call, at(dialled, 3), { files: [long], stopKeys: '' })).toMatchObject({ is: 'hungUp', by: 'callee' })
  })

  test('our hangup ends the call', async () => {
    const dialled = await answered('00')
    expect(await control.hangup(dialled.call, at(dialled, 2))).toEqual({ is: 'done' })
    expect(await control.attach(dialled.call, 'worker-1')).toEqual({ is: 'gone' })
  })

  test('an utterance is recorded until the callee is silent', async () => {
    const dialled = await answered('50')
    const file = join(recordings, `${dialled.call}.wav`)
    const captured = await control.capture(dialled.call, at(dialled, 2), { ...listening, files: [short], file })
    expect(captured).toMatchObject({ is: 'captured', file })
    expect(captured.is === 'captured' && captured.ms).toBeGreaterThan(500)
    expect(readFileSync(file).toString('latin1', 0, 4)).toBe('RIFF')
  })

  test('a callee who says nothing is noInput', async () => {
    const dialled = await answered('00')
    expect(await control.capture(dialled.call, at(dialled, 2), { ...listening, file: join(recordings, `${dialled.call}.wav`) })).toEqual({ is: 'noInput' })
  })

  test('a message is recorded after a beep; silence is told from it', async () => {
    const message = { action: 'message', beep: true, maxMs: 8000, silenceStopMs: 2000, stereo: false } as const
    const speaks = await answered('50')
    expect(await control.record(speaks.call, at(speaks, 2), { ...message, file: join(recordings, `${speaks.call}.wav`) })).toMatchObject({ is: 'recorded' })
    const silent = await answered('00')
    expect(await control.record(silent.call, at(silent, 2), { ...message, file: join(recordings, `${silent.call}.wav`) })).toEqual({ is: 'silent' })
  })

  test('a call is recorded from start to stop, masked in between', async () => {
    const dialled = await answered('00')
    const file = join(recordings, `${dialled.call}-call.wav`)
    const step = { file, beep: false, maxMs: 0, silenceStopMs: 0, stereo: true }
    expect(await control.record(dialled.call, at(dialled, 2), { ...step, action: 'start' })).toEqual({ is: 'done' })
    expect(await control.record(dialled.call, at(dialled, 3), { ...step, action: 'mask' })).toEqual({ is: 'done' })
    expect(await control.play(dialled.call, at(dialled, 4), { files: [short], stopKeys: '' })).toEqual({ is: 'done' })
    expect(await control.record(dialled.call, at(dialled, 5), { ...step, action: 'unmask' })).toEqual({ is: 'done' })
    expect(await control.record(dialled.call, at(dialled, 6), { ...step, action: 'stop' })).toEqual({ is: 'done' })
    expect(readFileSync(file).toString('latin1', 0, 4)).toBe('RIFF')
  })

  test('keys are sent to the callee', async () => {
    const dialled = await answered('00')
    expect(await control.sendDigits(dialled.call, at(dialled, 2), '12#')).toEqual({ is: 'done' })
  })

  test('a customer is joined with an agent and comes back after the talk', async () => {
    const dialled = await answered('00')
    const joined = control.bridge(dialled.call, at(dialled, 2), { ...transfer, targets: ['agent_busy', 'agent1'], whisper: [short], hold: [short] })
    // The simulator's agent ends the talk; the real one has to be sent away.
    if (on === 'real switch') await endTalk(process.env['FREESWITCH_ESL_URL'] ?? '', dialled.call)
    expect(await joined).toEqual({ is: 'completed' })
    expect(await control.play(dialled.call, at(dialled, 3), { files: [short], stopKeys: '' })).toEqual({ is: 'done' })
  })

  test('no agent, a busy one, one who does not answer: each has its name, and the call goes on', async () => {
    const dialled = await answered('00')
    expect(await control.bridge(dialled.call, at(dialled, 2), { ...transfer, targets: [] })).toEqual({ is: 'noAgent' })
    expect(await control.bridge(dialled.call, at(dialled, 3), { ...transfer, targets: ['agent_busy'] })).toEqual({ is: 'noAnswer' })
    expect(await control.bridge(dialled.call, at(dialled, 4), { ...transfer, targets: ['agent_away', 'agent_busy'], strategy: 'all', ringMs: 3000 })).toEqual({
      is: 'noAnswer',
    })
    expect(await control.play(dialled.call, at(dialled, 5), { files: [short], stopKeys: '' })).toEqual({ is: 'done' })
  })

  test('the total time ends an entry that goes on', async () => {
    const dialled = await answered('00')
    const began = Date.now()
    expect(await control.collect(dialled.call, at(dialled, 2), { ...menu, firstMs: 60_000, totalMs: 1000 })).toEqual({
      is: 'keyed',
      digits: '',
      finished: false,
    })
    expect(Date.now() - began).toBeLessThan(30_000)
  })

  test('a machine is told from a human where detection is asked for', async () => {
    expect(await control.dial(request('30', { amd: 'switch' }))).toMatchObject({ is: 'machine' })
    // mod_amd takes someone who picks up and says nothing for a machine; only the simulator's callee is known to be none.
    if (on !== 'real switch') expect(await control.dial(request('00', { amd: 'switch' }))).toMatchObject({ is: 'answered' })
  })

  test('a number, route or file that does not fit is refused before anything is sent', async () => {
    expect(await control.dial(request('00', { number: '+999100;fs_path=sip:x' }))).toEqual({ is: 'failed', cause: 'CALLWEAVE_REFUSED_INPUT' })
    const dialled = await answered('00')
    expect(await control.play(dialled.call, at(dialled, 2), { files: ['say:hello'], stopKeys: '' })).toEqual({ is: 'fault', code: 'switch.refused' })
  })

  test('another worker takes a call over in mid-prompt: fence, digits and the end of the running step are on the channel', async () => {
    const dialled = await answered('01')
    expect(await control.collect(dialled.call, at(dialled, 2), menu)).toMatchObject({ is: 'keyed' })
    const running = control.play(dialled.call, at(dialled, 3), { files: [long], stopKeys: '' })
    const second = createLiveCallControl({ url: simulator?.url ?? process.env['FREESWITCH_ESL_URL'] ?? '', route, name: 'fs1' })
    await second.ready(5000)
    const seen = await untilFence(second, dialled.call, 3)
    expect(seen).toMatchObject({ is: 'live', fence: 3, running: true, digits: { 2: '1' } })
    expect(await running).toEqual({ is: 'fault', code: 'switch.fenced' })
    if (seen.is === 'live') expect(await seen.rest).toEqual({ is: 'done' })
    expect(await second.play(dialled.call, at(dialled, 4), { files: [short], stopKeys: '' })).toEqual({ is: 'done' })
    await second.hangup(dialled.call, at(dialled, 5))
    await second.close()
  })
})

/** The fence is written by a command that may still be on its way. */
async function untilFence(control: LiveCallControl, call: string, fence: number) {
  for (;;) {
    const seen = await control.attach(call, 'worker-2')
    if (seen.is !== 'live' || (seen.fence >= fence && seen.running)) return seen
  }
}

/** Hangs up the agent's leg once it is joined with the customer's. */
async function endTalk(url: string, call: string): Promise<void> {
  const address = eslAddress(url)
  if (!address) throw new Error('no address')
  const agent = await new Promise<string>((resolve) => {
    const watch = new EslConnection({
      address,
      onEvent: (event) => {
        if (event.name !== 'CHANNEL_BRIDGE' || ![event.get('Bridge-A-Unique-ID'), event.get('Bridge-B-Unique-ID')].includes(call)) return
        const other = [event.get('Bridge-A-Unique-ID'), event.get('Bridge-B-Unique-ID')].find((leg) => leg !== call) ?? ''
        void watch.send(uuidKill(other, 'NORMAL_CLEARING')).then(() => {
          watch.close()
          resolve(other)
        })
      },
    })
  })
  expect(agent).toMatch(/^[0-9a-f-]{36}$/)
}
