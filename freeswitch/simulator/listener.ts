import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { api } from './api/index'
import { isCause } from './causes'
import type { Fields } from './event-body'
import { type ReceivedCommand, CommandReader } from './read-commands'
import type { SimulatedSwitch } from './switch'

const goodbye = 'Disconnected, goodbye.\nSee you at ClueCon! http://www.cluecon.com/\n'

/** Names that `event` takes; an unknown one alone is `no keywords supplied`. */
const eventName =
  /^(?:ALL|CUSTOM|HEARTBEAT|DTMF|BACKGROUND_JOB|DETECTED_SPEECH|CALL_UPDATE|MESSAGE|API|LOG|SHUTDOWN|RELOADXML|MODULE_LOAD|(?:CHANNEL|PLAYBACK|RECORD)_[A-Z_]+)$/

const texts = new WeakMap<Fields, string>()

/** Several clients hear the same event: it is written once. */
function jsonOf(event: Fields, body: string | undefined): string {
  const text = texts.get(event) ?? JSON.stringify(body === undefined ? event : { ...event, _body: body })
  texts.set(event, text)
  return text
}

/** One client of the ESL server. Commands are answered in their order, one at a time. */
export class EslListener {
  readonly #reader = new CommandReader()
  #authed = false
  #format: 'json' | 'plain' | undefined
  readonly #names = new Set<string>()
  readonly #subclasses = new Set<string>()
  readonly #filters: [string, string][] = []
  #work: Promise<void> = Promise.resolve()
  #closed = false

  constructor(
    private readonly owner: SimulatedSwitch,
    private readonly socket: Socket,
    private readonly password: string,
  ) {
    const listener = (event: Fields, body?: string): void => this.#event(event, body)
    owner.listeners.add(listener)
    socket.on('data', (chunk: Buffer) => {
      for (const command of this.#reader.read(chunk)) this.#work = this.#work.then(() => this.#handle(command))
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.#closed = true
      owner.listeners.delete(listener)
    })
    this.#write('Content-Type: auth/request\n\n')
  }

  async #handle(command: ReceivedCommand): Promise<void> {
    if (this.#closed) return
    const { line } = command
    const space = line.indexOf(' ')
    const verb = (space === -1 ? line : line.slice(0, space)).toLowerCase()
    const rest = space === -1 ? '' : line.slice(space + 1).trim()
    if (!this.#authed) {
      if (verb === 'auth' && rest === this.password) {
        this.#authed = true
        return this.#reply('+OK accepted')
      }
      this.#reply('-ERR invalid')
      return this.#disconnect()
    }
    switch (verb) {
      case 'auth':
        return this.#reply('+OK accepted')
      case 'exit':
        this.#reply('+OK bye')
        return this.#disconnect()
      case 'api': {
        const body = await api(this.owner, rest)
        return this.#write(`Content-Type: api/response\nContent-Length: ${Buffer.byteLength(body)}\n\n${body}`)
      }
      case 'bgapi':
        return this.#background(rest, command.headers['job-uuid'] ?? randomUUID())
      case 'sendmsg':
        return this.#sendmsg(rest, command)
      case 'sendevent':
        return this.#sendevent(rest, command)
      case 'event':
      case 'events':
        return this.#subscribe(rest)
      case 'nixevent':
        for (const name of rest.split(' ')) {
          this.#names.delete(name)
          this.#subclasses.delete(name)
        }
        return this.#reply('+OK events nixed')
      case 'noevents':
        if (!this.#format) return this.#reply('-ERR not listening for events')
        this.#format = undefined
        this.#names.clear()
        return this.#reply('+OK no longer listening for events')
      case 'filter':
        return this.#filter(rest)
      case 'linger':
      case 'nolinger':
      case 'divert_events':
        return this.#reply('-ERR not controlling a session')
      case 'log':
        return this.#reply('+OK log level  [7]')
      default:
        return this.#reply('-ERR command not found')
    }
  }

  #background(line: string, job: string): void {
    this.#write(`Content-Type: command/reply\nReply-Text: +OK Job-UUID: ${job}\nJob-UUID: ${job}\n\n`)
    const at = line.indexOf(' ')
    const head = { 'Job-UUID': job, 'Job-Command': at === -1 ? line : line.slice(0, at), ...(at === -1 ? {} : { 'Job-Command-Arg': line.slice(at + 1) }) }
    // The job runs on a thread of its own, a moment after the reply.
    this.owner.clock.after(this.owner.tickMs, () => {
      void api(this.owner, line).then((body) => this.owner.fire('BACKGROUND_JOB', { ...head, 'Content-Length': String(Buffer.byteLength(body)) }, body))
    })
  }

  #sendmsg(uuid: string, { headers, body }: ReceivedCommand): void {
    const channel = this.owner.channels.get(uuid)
    if (!channel) return this.#reply(`-ERR invalid session id [${uuid}]`)
    if (headers['call-command'] === 'execute') {
      channel.enqueue({
        app: headers['execute-app-name'] ?? '',
        data: headers['execute-app-arg'] ?? body,
        id: headers['event-uuid'] ?? randomUUID(),
        locked: headers['event-lock'] === 'true',
      })
    } else if (headers['call-command'] === 'hangup') {
      const cause = headers['hangup-cause'] ?? 'NORMAL_CLEARING'
      this.owner.clock.after(this.owner.tickMs, () => channel.hangup(isCause(cause) ? cause : 'NORMAL_CLEARING', 'us'))
    }
    return this.#reply('+OK')
  }

  #sendevent(name: string, { headers, body }: ReceivedCommand): void {
    const id = randomUUID()
    const fields: Fields = {}
    for (const [header, value] of Object.entries(headers)) if (header !== 'event-subclass' && header !== 'content-length') fields[header] = value
    this.owner.fire(name, { ...fields, 'Event-UUID': id }, body === '' ? undefined : body, headers['event-subclass'])
    this.#reply(`+OK ${id}`)
  }

  #subscribe(rest: string): void {
    const words = rest.split(/\s+/).filter((word) => word !== '')
    const format = words[0] === 'json' || words[0] === 'plain' ? words.shift() : 'plain'
    let custom = false
    let known = 0
    for (const word of words) {
      if (custom) this.#subclasses.add(word)
      else if (word.toUpperCase() === 'CUSTOM') {
        custom = true
        known++
      } else if (eventName.test(word.toUpperCase())) {
        this.#names.add(word.toUpperCase())
        known++
      }
    }
    if (known === 0) return this.#reply('-ERR no keywords supplied')
    this.#format = format === 'json' ? 'json' : 'plain'
    this.#reply(`+OK event listener enabled ${this.#format}`)
  }

  #filter(rest: string): void {
    const words = rest.split(' ')
    if (words[0] === 'delete') {
      const [, name = '', value = ''] = words
      const at = this.#filters.findIndex(([header, wanted]) => header === name && (value === '' || wanted === value))
      if (at !== -1) this.#filters.splice(at, 1)
      return this.#reply(`+OK filter deleted. [${name}][${value}]`)
    }
    const [name = '', ...value] = words
    if (value.length === 0) return this.#reply('-ERR invalid syntax')
    this.#filters.push([name, value.join(' ')])
    this.#reply(`+OK filter added. [${name}]=[${value.join(' ')}]`)
  }

  #event(event: Fields, body?: string): void {
    if (!this.#format || this.#closed) return
    const name = event['Event-Name'] ?? ''
    const subclass = event['Event-Subclass']
    const wanted = this.#names.has('ALL') || (subclass === undefined ? this.#names.has(name) : this.#subclasses.has(subclass))
    if (!wanted) return
    if (this.#filters.length > 0 && !this.#filters.some(([header, value]) => event[header] === value)) return
    if (this.#format === 'json') {
      const text = jsonOf(event, body)
      this.#write(`Content-Length: ${Buffer.byteLength(text)}\nContent-Type: text/event-json\n\n${text}`)
      return
    }
    const head = Object.entries(event)
      .map(([header, value]) => `${header}: ${encodeURIComponent(value)}\n`)
      .join('')
    const text = `${head}\n${body ?? ''}`
    this.#write(`Content-Length: ${Buffer.byteLength(text)}\nContent-Type: text/event-plain\n\n${text}`)
  }

  #reply(text: string): void {
    this.#write(`Content-Type: command/reply\nReply-Text: ${text}\n\n`)
  }

  #disconnect(): void {
    this.#write(`Content-Type: text/disconnect-notice\nContent-Length: ${Buffer.byteLength(goodbye)}\n\n${goodbye}`)
    this.#closed = true
    this.socket.end()
  }

  #write(text: string): void {
    if (!this.#closed) this.socket.write(text)
  }
}
