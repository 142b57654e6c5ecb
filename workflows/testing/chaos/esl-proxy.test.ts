import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLiveCallControl, type LiveCallControl } from '../../../freeswitch/live'
import { type RunningSimulator, startSimulator } from '../../../freeswitch/simulator/server'
import { toneWav } from '../../../freeswitch/simulator/wav'
import { type EslProxy, startEslProxy } from './esl-proxy'
import { seeded } from './seeded'

const folder = mkdtempSync(join(tmpdir(), 'callweave-proxy-'))
const prompt = join(folder, 'prompt.wav')

describe('a call over a harmed link', () => {
  let simulator: RunningSimulator
  let link: EslProxy
  let control: LiveCallControl
  beforeAll(async () => {
    writeFileSync(prompt, toneWav([{ ms: 4_000, loud: true }]))
    simulator = await startSimulator({ speed: 20, password: 'test' })
    link = await startEslProxy(simulator.port)
    control = createLiveCallControl({ url: `esl://:test@127.0.0.1:${link.port}`, route: 'gateway:sim', name: 'fs1' })
    expect(await control.ready(5_000)).toBe(true)
  })
  afterAll(async () => {
    await control.close()
    await link.close()
    await simulator.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const dial = (call: string, ending = '00') =>
    control.dial({
      call,
      attempt: `at-${call}`,
      seq: 1,
      owner: 'w',
      number: `+9991001234${ending}`,
      callerId: '99955500',
      ringMs: 20_000,
      maxCallMs: 600_000,
      amd: 'off',
    })
  const bookOf = (call: string) => simulator.owner.ledger.calls.filter(({ uuid }) => uuid === call)

  it.each(['slow', 'split', 'duplicate', 'late', 'lose'] as const)('%s: goes on to its end, with one originate and one prompt', async (fault) => {
    const call = randomUUID()
    const mend = link.harm(fault, seeded(fault))
    try {
      expect(await dial(call)).toMatchObject({ is: 'answered' })
      expect(await control.play(call, { attempt: `at-${call}`, seq: 2 }, { files: [prompt], stopKeys: '' })).toEqual({ is: 'done' })
      expect(await control.hangup(call, { attempt: `at-${call}`, seq: 3 })).toEqual({ is: 'done' })
    } finally {
      mend()
    }
    expect(bookOf(call).map(({ steps }) => steps.filter(({ app }) => app === 'playback').length)).toEqual([1])
  })

  it('lose: a call whose end alone was not heard ends as the reply of its job says', async () => {
    const call = randomUUID()
    // Its beginning, its end, the reply of the job.
    const draws = [0, 1]
    const mend = link.harm('lose', () => draws.shift() ?? 0)
    try {
      expect(await dial(call, '20')).toMatchObject({ is: 'busy', cause: 'USER_BUSY' })
      expect(draws).toEqual([])
    } finally {
      mend()
    }
  })

  it('halfOpen: what was held arrives once when the link is mended', async () => {
    const call = randomUUID()
    const mend = link.harm('halfOpen', seeded('halfOpen'))
    const dialled = dial(call)
    await new Promise(setImmediate)
    expect(bookOf(call)).toEqual([])
    mend()
    expect(await dialled).toMatchObject({ is: 'answered' })
    expect(bookOf(call)).toHaveLength(1)
  })
})
