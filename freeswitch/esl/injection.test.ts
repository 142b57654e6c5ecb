import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLiveCallControl, type LiveCallControl } from '../live'
import { type RunningSimulator, startSimulator } from '../simulator/server'
import { originate } from './commands/originate'
import { EslConnection } from './connection'
import type { EslCommand } from './encode'
import { eslAddress } from './url'

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is FreeSWITCH's syntax
const shell = '${system(canary)}'
const file = '/p/a.wav'

/**
 * The fifteen ways in which text of a customer can become a command of the switch. `text` stands for what a customer, a contact list or a model
 * may put there; each goes in where a caller of call control could let it in.
 */
type Where = 'number' | 'callerId' | 'gateway' | 'attempt' | 'owner' | 'file' | 'keys'
const vectors: readonly { readonly n: number; readonly what: string; readonly where: Where; readonly text: string }[] = [
  { n: 1, what: 'an api call in an application argument', where: 'file', text: `/p/${shell}.wav` },
  { n: 2, what: 'the same in a variable that is expanded later', where: 'owner', text: shell },
  { n: 3, what: 'a number with a second leg', where: 'number', text: '+99910012300|loopback/app=system:canary' },
  { n: 3, what: 'a number with a comma', where: 'number', text: '+99910012300,loopback/app=system:canary' },
  { n: 3, what: 'a number with an enterprise separator', where: 'number', text: '+99910012300:_:loopback/app=system:canary' },
  { n: 4, what: 'a brace that ends the block of variables', where: 'callerId', text: '99955500}loopback/app=system:canary &park() {' },
  { n: 5, what: 'a variable that runs on answer', where: 'attempt', text: "a,execute_on_answer='system canary'" },
  { n: 6, what: 'a hangup hook', where: 'attempt', text: 'a,api_hangup_hook=system canary' },
  { n: 7, what: 'two line feeds: a second command', where: 'owner', text: 'w\n\napi system canary\n\n' },
  { n: 8, what: 'a carriage return: an extra header', where: 'owner', text: 'w\rexecute-app-name: system' },
  { n: 8, what: 'a line feed: an extra header', where: 'file', text: '/p/a.wav\nexecute-app-name: system' },
  { n: 9, what: 'app::arg as a file', where: 'file', text: 'system::canary' },
  { n: 10, what: 'a file that is spoken', where: 'file', text: 'say:canary' },
  { n: 10, what: 'a file by HTTP', where: 'file', text: 'http://127.0.0.1/a.wav' },
  { n: 10, what: 'a file by shell', where: 'file', text: 'shell_stream://canary' },
  { n: 10, what: 'a file list', where: 'file', text: 'file_string:///p/a.wav!/etc/passwd' },
  { n: 10, what: 'a file above its folder', where: 'file', text: '/p/../../etc/passwd.wav' },
  { n: 10, what: 'a file with an offset', where: 'file', text: '/p/a.wav@@0' },
  { n: 11, what: 'text for a speech engine', where: 'file', text: '{voice=x}hello|canary' },
  { n: 12, what: 'scope variables in front of an argument', where: 'file', text: '%[a=b]/p/a.wav' },
  { n: 13, what: 'a SIP route in a number', where: 'number', text: '+99910012300;fs_path=sip:198.51.100.1' },
  { n: 13, what: 'a host in a number', where: 'number', text: '+99910012300@198.51.100.1' },
  { n: 13, what: 'a delimiter change in a number', where: 'number', text: '^^:99910012300' },
  { n: 14, what: 'a gateway that is the api', where: 'gateway', text: 'api+system' },
  { n: 15, what: 'a written line feed in a SIP header', where: 'callerId', text: '99955500\\nX-Evil: 1' },
  { n: 15, what: 'keys that are no keys', where: 'keys', text: `any${shell}` },
]

/** An open switch on purpose: what gets through runs, and its canary shows it. */
let simulator: RunningSimulator
let control: LiveCallControl
beforeAll(async () => {
  simulator = await startSimulator({ speed: 50, hardened: false })
  control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: 'fs1' })
  await control.ready(5000)
})
afterAll(async () => {
  await control.close()
  await simulator.close()
})

describe('an open switch with a canary', () => {
  test('runs what gets through: the canary can sing', async () => {
    const address = eslAddress(simulator.url)
    if (!address) throw new Error('no address')
    const raw = new EslConnection({ address, onEvent: () => {} })
    await raw.ready(5000)
    const job = randomUUID()
    const good = originate({
      job,
      call: randomUUID(),
      attempt: 'a',
      owner: 'w',
      route: { kind: 'gateway', gateway: 'sim' },
      number: '+99910012300',
      callerId: '99955500',
      ringMs: 2000,
      maxCallMs: 2000,
    })
    if (good.is !== 'command') throw new Error('refused')
    const bad: EslCommand = { ...good, bytes: Buffer.from(good.bytes.toString().replace('cw_owner=w', `cw_owner=${shell}`)) }
    const ran = new Promise((resolve) => raw.onJob(job, resolve))
    await raw.send(bad)
    await ran
    raw.close()
    expect(simulator.owner.ledger.canary).toEqual(['canary'])
    simulator.owner.ledger.canary.length = 0
  })

  test.each(vectors)('$n: $what, as $where: refused, nothing sent, nothing run', async ({ where, text }) => {
    const call = randomUUID()
    const before = simulator.owner.ledger.calls.length
    const request = {
      call,
      attempt: `at-${call}`,
      seq: 1,
      owner: 'w',
      number: '+99910012300',
      callerId: '99955500',
      ringMs: 5000,
      maxCallMs: 60_000,
      amd: 'off',
    } as const
    if (where === 'file' || where === 'keys') {
      expect(await control.dial(request)).toMatchObject({ is: 'answered' })
      const step = { attempt: request.attempt, seq: 2 }
      expect(await control.play(call, step, { files: [where === 'file' ? text : file], stopKeys: where === 'keys' ? text : '' })).toEqual({
        is: 'fault',
        code: 'switch.refused',
      })
      expect(
        await control.record(
          call,
          { ...step, seq: 3 },
          { action: 'start', file: where === 'file' ? text : `${text}.wav`, beep: false, maxMs: 1000, silenceStopMs: 1000, stereo: false },
        ),
      ).toEqual({ is: 'fault', code: 'switch.refused' })
      expect(simulator.owner.ledger.calls.at(-1)?.steps).toEqual([])
      await control.hangup(call, { ...step, seq: 4 })
    } else {
      expect(await control.dial({ ...request, [where]: text })).toEqual({ is: 'failed', cause: 'CALLWEAVE_REFUSED_INPUT' })
      expect(simulator.owner.ledger.calls).toHaveLength(before)
    }
    expect(simulator.owner.ledger.canary).toEqual([])
  })
})

const real = process.env['CALLWEAVE_SWITCH'] === 'real' ? eslAddress(process.env['FREESWITCH_ESL_URL'] ?? '') : undefined

/** Behind our alphabets stands the configuration: should something reach a hardened switch all the same, it must not run. */
describe('a hardened real switch', () => {
  const canary = join(tmpdir(), `callweave-canary-${randomUUID()}`)
  const touch = `\${system(touch ${canary})}`

  test('does not run what is written past our builders', async (context) => {
    if (!real) return context.skip('no real switch: CALLWEAVE_SWITCH=real and FREESWITCH_ESL_URL are not set')
    const call = randomUUID()
    const park = { call: '', ended: '' }
    let tell: () => void = () => {}
    const raw = new EslConnection({
      address: real,
      onEvent: (event) => {
        if (event.callId !== call) return
        if (event.name === 'CHANNEL_PARK') park.call = call
        if (event.name === 'CHANNEL_HANGUP_COMPLETE') park.ended = event.get('Hangup-Cause') ?? ''
        tell()
      },
    })
    const until = async (holds: () => boolean): Promise<void> => {
      while (!holds())
        await new Promise<void>((resolve) => {
          tell = resolve
        })
    }
    const send = (text: string) => raw.send({ is: 'command', name: 'raw', bytes: Buffer.from(`${text}\n\n`) })
    const execute = (app: string, argument: string) =>
      send(`sendmsg ${call}\ncall-command: execute\nexecute-app-name: ${app}\nexecute-app-arg: ${argument}\nevent-lock: true`)
    await raw.ready(5000)
    try {
      expect(await send(`api system touch ${canary}`)).toMatchObject({ is: 'error', detail: expect.stringContaining('Command not found') })
      await send(`bgapi originate {origination_uuid=${call},execute_on_answer='set x=${touch}'}loopback/99910012300/default &park()`)
      await until(() => park.call === call)
      await send(`api uuid_setvar ${call} cw_owner ${touch}`)
      await execute('set', `cw_owner=${touch}`)
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is FreeSWITCH's syntax
      await execute('set', 'copy=${cw_owner}')
      await execute('playback', touch)
      await execute('system', `touch ${canary}`)
      // An application that does not exist ends the call: all the others have run by then.
      await until(() => park.ended !== '')
      expect(park.ended).toBe('DESTINATION_OUT_OF_ORDER')
      expect(existsSync(canary)).toBe(false)
    } finally {
      raw.close()
    }
  })
})
