import { createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { CommandReader, type ReceivedCommand } from '../simulator/read-commands'
import { readTranscript } from './read-transcript'

export interface Replay {
  /** Bytes per write; 1 splits every header and every character. */
  readonly chunkBytes?: number
  /** Pause between writes. */
  readonly delayMs?: number
  /** Events are sent twice. */
  readonly duplicate?: boolean
  /** Names of events that never arrive. */
  readonly drop?: readonly string[]
  /** The link is cut after this many events; the second connection finds no channel any more. */
  readonly cutAfterEvents?: number
}

/** What follows a command of the transcript's client: its reply, then events. */
interface Stretch {
  readonly command: string
  readonly events: string[]
}

/**
 * A server that knows one real call by heart. It plays the events that followed `originate` and each `execute` in the recording when its client
 * sends the like, under the client's own uuids and step ids; to all else it answers `+OK`.
 */
export async function replay(name: string, options: Replay = {}) {
  const stretches = stretchesOf(name)
  const [first] = stretches
  const recorded = { call: uuidIn(first?.command, 'origination_uuid='), job: jobIn(first) }
  const sockets = new Set<Socket>()
  const commands: string[] = []
  let eventsSent = 0
  let cut = false
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    const reader = new CommandReader()
    let line: Promise<void> = Promise.resolve()
    const write = (text: string): void => {
      line = line.then(() => writePieces(socket, Buffer.from(text), options))
    }
    socket.on('data', (chunk: Buffer) => {
      for (const command of reader.read(chunk)) {
        commands.push(command.line)
        write(replyTo(command, cut))
        for (const event of follow(command)) {
          write(event)
          eventsSent++
          if (options.cutAfterEvents === eventsSent) {
            cut = true
            line = line.then(() => {
              socket.destroy()
            })
            return
          }
        }
      }
    })
    write('Content-Type: auth/request\n\n')
  })
  let played = 0
  let mine = { call: '', job: '' }
  function follow(command: ReceivedCommand): string[] {
    const next = stretches[played]
    if (!next || cut || !fits(command, next.command)) return []
    played++
    if (played === 1) mine = { call: uuidIn(command.line, 'origination_uuid='), job: command.headers['job-uuid'] ?? '' }
    const names = options.drop ?? []
    return next.events
      .filter((event) => !names.some((dropped) => event.includes(`"Event-Name":"${dropped}"`)))
      .flatMap((event) => (options.duplicate ? [event, event] : [event]))
      .map((event) => frame(rename(event, command)))
  }
  function rename(event: string, command: ReceivedCommand): string {
    const step = command.headers['event-uuid']
    const variable = /cw_d_\d+/.exec(command.headers['execute-app-arg'] ?? '')?.[0]
    let text = event.replaceAll(recorded.call, mine.call).replaceAll(recorded.job, mine.job)
    if (step !== undefined) text = text.replace(/"step-\d+"/g, JSON.stringify(step))
    if (variable !== undefined) text = text.replaceAll('cw_digits', variable)
    return text
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `esl://:ClueCon@127.0.0.1:${port}`,
    /** First lines of what clients sent. */
    commands,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function stretchesOf(name: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const line of readTranscript(name)) {
    const text = line.bytes.toString('utf8')
    if (line.from === 'client' && /^(bgapi originate|sendmsg|api uuid_kill)/.test(text)) stretches.push({ command: text, events: [] })
    const last = stretches.at(-1)
    if (line.from !== 'switch' || !last) continue
    for (const [json] of text.matchAll(/^\{"Event-Name".*\}$/gm)) last.events.push(json)
  }
  return stretches
}

function fits(command: ReceivedCommand, recorded: string): boolean {
  if (recorded.startsWith('bgapi originate')) return command.line.startsWith('bgapi originate')
  if (!command.line.startsWith('sendmsg')) return false
  const field = (header: string): string | undefined => new RegExp(`^${header}: (.*)$`, 'm').exec(recorded)?.[1]
  return (
    field('call-command') === command.headers['call-command'] &&
    (command.headers['call-command'] !== 'execute' || command.headers['execute-app-name'] === field('execute-app-name'))
  )
}

function replyTo(command: ReceivedCommand, cut: boolean): string {
  const verb = command.line.split(' ')[0]
  if (verb === 'bgapi')
    return `Content-Type: command/reply\nReply-Text: +OK Job-UUID: ${command.headers['job-uuid']}\nJob-UUID: ${command.headers['job-uuid']}\n\n`
  if (verb !== 'api') return 'Content-Type: command/reply\nReply-Text: +OK\n\n'
  const body = command.line.startsWith('api callweave_simulator') ? '-ERR callweave_simulator Command not found!\n' : cut ? '-ERR No such channel!\n' : '+OK\n'
  return `Content-Type: api/response\nContent-Length: ${Buffer.byteLength(body)}\n\n${body}`
}

const frame = (json: string): string => `Content-Length: ${Buffer.byteLength(json)}\nContent-Type: text/event-json\n\n${json}`

async function writePieces(socket: Socket, bytes: Buffer, { chunkBytes, delayMs }: Replay): Promise<void> {
  if (chunkBytes === undefined && delayMs === undefined) {
    socket.write(bytes)
    return
  }
  const size = chunkBytes ?? bytes.length
  for (let at = 0; at < bytes.length; at += size) {
    // A full buffer of single bytes would be joined again: wait until each piece has left.
    await new Promise((resolve) => socket.write(bytes.subarray(at, at + size), resolve))
    if (delayMs !== undefined) await sleep(delayMs)
    if (socket.destroyed) return
  }
}

const uuidIn = (text: string | undefined, before: string): string => new RegExp(`${before}([0-9a-f-]{36})`).exec(text ?? '')?.[1] ?? 'none'
const jobIn = (stretch: Stretch | undefined): string =>
  /"Job-UUID":"([0-9a-f-]{36})"/.exec(stretch?.events.find((event) => event.includes('BACKGROUND_JOB')) ?? '')?.[1] ?? 'none'
