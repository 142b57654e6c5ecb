import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EslEvent, eventOf } from '../esl/event'
import { parseEsl } from '../esl/parse'
import { type RunningSimulator, startSimulator } from '../simulator/server'
import { readTranscript } from '../transcripts/read-transcript'

const folder = mkdtempSync(join(tmpdir(), 'callweave-conformance-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let simulator: RunningSimulator
beforeAll(async () => {
  simulator = await startSimulator({ speed: 10 })
})
afterAll(() => simulator.close())

interface Recorded {
  readonly call: string
  readonly events: EslEvent[]
  /** What the client sent, from the originate on. */
  readonly commands: string[]
}

/** The caller's leg of a transcript; the far leg is a persona in the simulator. */
async function recorded(name: string): Promise<Recorded> {
  const lines = readTranscript(name)
  const commands = lines.filter((line) => line.from === 'client').map((line) => line.bytes.toString('utf8').trim())
  const call = /origination_uuid=([0-9a-f-]+)/.exec(commands.find((command) => command.startsWith('bgapi')) ?? '')?.[1] ?? ''
  return {
    call,
    commands: commands.slice(2),
    events: await eventsOf(Buffer.concat(lines.filter((line) => line.from === 'switch').map((line) => line.bytes)), call),
  }
}

async function eventsOf(bytes: Buffer, call: string): Promise<EslEvent[]> {
  const events: EslEvent[] = []
  const once = async function* () {
    yield bytes
  }
  for await (const message of parseEsl(once())) {
    const event = message.headers.get('Content-Type') === 'text/event-json' ? eventOf(message) : undefined
    if (event?.callId === call) events.push(event)
  }
  return events
}

/** Sends the same commands to the simulator, each when the event that came before it in the transcript has come. */
async function onSimulator(script: readonly { send: string; after?: string }[], call: string): Promise<EslEvent[]> {
  const socket = connect(simulator.port, '127.0.0.1')
  const events: EslEvent[] = []
  const rest = [...script]
  const sendNext = (): void => {
    const next = rest.shift()
    if (!next) return
    socket.write(`${next.send}\n\n`)
    if (rest[0]?.after === 'at once') sendNext()
  }
  for await (const message of parseEsl(socket)) {
    if (message.headers.get('Content-Type') === 'auth/request') {
      socket.write(
        'auth ClueCon\n\nevent json CHANNEL_CREATE CHANNEL_PROGRESS CHANNEL_ANSWER CHANNEL_PARK CHANNEL_EXECUTE CHANNEL_EXECUTE_COMPLETE CHANNEL_HANGUP CHANNEL_HANGUP_COMPLETE CHANNEL_DESTROY DTMF PLAYBACK_START PLAYBACK_STOP RECORD_START RECORD_STOP\n\n',
      )
      sendNext()
    }
    const event = message.headers.get('Content-Type') === 'text/event-json' ? eventOf(message) : undefined
    if (event?.callId !== call) continue
    events.push(event)
    if (rest[0]?.after === event.name && (event.name !== 'CHANNEL_EXECUTE_COMPLETE' || event.get('Application') !== 'record_session')) sendNext()
    if (event.name === 'CHANNEL_DESTROY') break
  }
  socket.destroy()
  return events
}

const isCompared = (event: EslEvent): boolean => event.name !== 'CHANNEL_PROGRESS' && event.get('Application') !== 'speak'
const sketch = (event: EslEvent): string =>
  [
    event.name,
    event.get('Answer-State'),
    event.get('Application'),
    event.get('Application-UUID')?.startsWith('step') ? event.get('Application-UUID') : '',
    event.get('Application-Response'),
    event.get('Playback-Status'),
    event.get('Hangup-Cause'),
    event.get('DTMF-Digit'),
    event.get('Record-Completion-Cause'),
  ]
    .map((part) => part ?? '')
    .join(' ')
    .trim()

const cases = [
  { name: '02-answer-gather-speak-hangup.txt', number: '99910012301', after: ['CHANNEL_PARK', 'CHANNEL_EXECUTE_COMPLETE'], skip: /speak/ },
  { name: '03-busy.txt', number: '99910012320', after: [] },
  { name: '04-no-answer.txt', number: '99910012321', after: [] },
  { name: '05-unallocated.txt', number: '99910012323', after: [], cause: { UNALLOCATED_NUMBER: 'NO_ROUTE_DESTINATION' } },
  { name: '06-callee-hangs-up-during-playback.txt', number: '99910012341', after: ['CHANNEL_PARK'], viaGateway: true },
  {
    name: '09-record-and-break.txt',
    number: '99910012300',
    after: ['CHANNEL_PARK', 'at once', 'PLAYBACK_START', 'CHANNEL_EXECUTE_COMPLETE', 'CHANNEL_EXECUTE_COMPLETE'],
  },
  { name: '10-gather-timeout.txt', number: '99910012300', after: ['CHANNEL_PARK', 'CHANNEL_EXECUTE_COMPLETE'] },
] as const

describe('the simulator beside the recordings of a real switch', () => {
  test.each(cases)('$name: same events in the same order, same words, every header that is no variable', async (one) => {
    const real = await recorded(one.name)
    const dial = 'viaGateway' in one ? `sofia/gateway/sim/${one.number}` : `loopback/${one.number}/default`
    const commands = real.commands
      .filter((command) => (!('skip' in one && one.skip.test(command)) && !/uuid_kill \S+$/.test(command)) || one.name.startsWith('10'))
      .filter((command) => !command.endsWith('execute-app-arg: x') || command.includes('nosuchapp'))
    const script = commands.map((command, index) => {
      const after = index === 0 ? undefined : one.after[index - 1]
      return {
        send: command.replace(/loopback\/\w+\/default/, dial).replaceAll('/var/lib/freeswitch/recordings', folder),
        ...(after ? { after } : {}),
      }
    })
    const ours = await onSimulator(script, real.call)
    const words = (events: readonly EslEvent[]): string[] => events.filter(isCompared).map(sketch)
    const causes: Readonly<Record<string, string>> = 'cause' in one ? one.cause : {}
    expect(words(ours).map((line) => Object.entries(causes).reduce((text, [from, to]) => text.replace(from, to), line))).toEqual(words(real.events))
    for (const event of real.events.filter(isCompared)) {
      const twin = ours.find((candidate) => sketch(candidate) === sketch(event))
      if (!twin) continue
      const missing = [...headersOf(event)].filter((name) => !name.startsWith('variable_') && twin.get(name) === undefined)
      expect(missing, sketch(event)).toEqual([])
    }
  })
})

function* headersOf(event: EslEvent): Generator<string> {
  for (const [name] of event.all()) yield name
}
