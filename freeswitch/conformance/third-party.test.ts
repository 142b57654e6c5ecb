import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSimulator, startSimulator } from '../simulator/server'
import type { Connect, ThirdPartyClient } from './testing/client'
import { connectEsl } from './testing/esl-client'
import { connectFreeswitchEsl } from './testing/freeswitch-esl-client'
import { connectModesl } from './testing/modesl-client'

const clients: readonly { name: string; connect: Connect }[] = [
  { name: 'freeswitch-esl', connect: connectFreeswitchEsl },
  { name: 'modesl', connect: connectModesl },
  { name: 'esl', connect: connectEsl },
]

let simulator: RunningSimulator
beforeAll(async () => {
  simulator = await startSimulator({ speed: 10 })
})
afterAll(() => simulator.close())

describe.each(clients)('$name, which others wrote, drives the simulator', ({ connect }) => {
  let client: ThirdPartyClient
  const events: { name: string; call: string | undefined; digit: string | undefined; cause: string | undefined }[] = []
  let told: (() => void)[] = []

  beforeAll(async () => {
    client = await connect(simulator.port, 'ClueCon')
    await client.subscribe([
      'CHANNEL_CREATE',
      'CHANNEL_ANSWER',
      'CHANNEL_PARK',
      'CHANNEL_EXECUTE_COMPLETE',
      'CHANNEL_HANGUP_COMPLETE',
      'DTMF',
      'PLAYBACK_START',
      'PLAYBACK_STOP',
      'BACKGROUND_JOB',
    ])
    client.onEvent((name, header) => {
      events.push({ name, call: header('Unique-ID'), digit: header('DTMF-Digit'), cause: header('Hangup-Cause') })
      for (const tell of told.splice(0)) tell()
    })
  })
  afterAll(() => client.close())

  const seen = async (call: string, name: string): Promise<(typeof events)[number]> => {
    for (;;) {
      const found = events.find((event) => event.call === call && event.name === name)
      if (found) return found
      await new Promise<void>((resolve) => {
        told = [...told, resolve]
      })
    }
  }

  test('status and an unknown uuid', async () => {
    expect(await client.api('status')).toMatch(/^UP 0 years/)
    expect((await client.api(`uuid_exists ${randomUUID()}`)).trim()).toBe('false')
  })

  test('originate, a collected key, hangup', async () => {
    const call = randomUUID()
    const body = await client.bgapi('originate', `{origination_uuid=${call},originate_timeout=30}loopback/99910012301/default &park()`)
    expect(body.trim()).toBe(`+OK ${call}`)
    await seen(call, 'CHANNEL_PARK')
    expect(await client.execute(call, 'play_and_get_digits', '1 1 1 3000 # tone_stream://%(20000,0,440) silence_stream://100 cw_digits [0-9] 2000')).toBe(
      '_none_',
    )
    expect((await seen(call, 'DTMF')).digit).toBe('1')
    expect((await client.api(`uuid_getvar ${call} cw_digits`)).trim()).toBe('1')
    expect((await client.api(`uuid_kill ${call}`)).trim()).toBe('+OK')
    expect((await seen(call, 'CHANNEL_HANGUP_COMPLETE')).cause).toBe('NORMAL_CLEARING')
    expect(
      events
        .filter((event) => event.call === call)
        .map((event) => event.name)
        .filter((name) => name !== 'CHANNEL_EXECUTE_COMPLETE'),
    ).toEqual(['CHANNEL_CREATE', 'CHANNEL_ANSWER', 'CHANNEL_PARK', 'PLAYBACK_START', 'DTMF', 'PLAYBACK_STOP', 'CHANNEL_HANGUP_COMPLETE'])
  })

  test('a busy number', async () => {
    expect((await client.bgapi('originate', 'loopback/99910012320/default &park()')).trim()).toBe('-ERR USER_BUSY')
  })

  test('a missing file and an unknown application', async () => {
    const call = randomUUID()
    await client.bgapi('originate', `{origination_uuid=${call}}loopback/99910012300/default &park()`)
    await seen(call, 'CHANNEL_PARK')
    expect(await client.execute(call, 'playback', '/nonexistent.wav')).toBe('FILE NOT FOUND')
    void client.execute(call, 'nosuchapp', 'x').catch(() => undefined)
    expect((await seen(call, 'CHANNEL_HANGUP_COMPLETE')).cause).toBe('DESTINATION_OUT_OF_ORDER')
  })
})
