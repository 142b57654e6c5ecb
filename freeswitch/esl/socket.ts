import { connect, type Socket } from 'node:net'
import { auth, subscribe } from './commands/session'
import type { Built } from './encode'
import { type EslError, eslError } from './errors'
import { type EslEvent, eventOf } from './event'
import { type EslMessage, MalformedStream, parseEsl } from './parse'
import { type EslReply, ReplyQueue } from './replies'
import type { EslAddress } from './url'

export interface SocketHooks {
  /** Authenticated and subscribed. */
  onReady(): void
  onEvent(event: EslEvent): void
  /** Called once, whatever ended it. */
  onClosed(reason: EslError): void
}

export interface SocketLimits {
  readonly connectMs: number
  readonly replyMs: number
  /** Longest silence of the switch; it sends HEARTBEAT every 20 s. */
  readonly silenceMs: number
}

/** One TCP connection from connect to close. It is never reopened: `connection.ts` makes the next. */
export class EslSocket {
  readonly #socket: Socket
  readonly #replies: ReplyQueue
  #closed: EslError | undefined
  #ready = false

  constructor(
    address: EslAddress,
    private readonly limits: SocketLimits,
    private readonly hooks: SocketHooks,
  ) {
    this.#replies = new ReplyQueue(limits.replyMs, () => this.close(eslError('timeout', 'reply')))
    this.#socket = connect({ host: address.host, port: address.port, noDelay: true })
    this.#socket.setTimeout(limits.connectMs, () => this.close(eslError('timeout', this.#ready ? 'heartbeat' : 'connect')))
    this.#socket.on('error', (error) => this.close(eslError('notConnected', errorCode(error))))
    void this.#read(address)
  }

  get repliesWaiting(): number {
    return this.#replies.length
  }

  /** Writes all commands at once; the replies come in their order. */
  send(commands: readonly Built[]): Promise<EslReply | EslError>[] {
    const refused = commands.find((command) => command.is === 'error')
    // All or none: half a batch would leave a fence without its step.
    if (refused) return commands.map(async () => refused as EslError)
    if (this.#closed) {
      const error = eslError('notConnected')
      return commands.map(async () => error)
    }
    const bytes: Buffer[] = []
    const replies: Promise<EslReply | EslError>[] = []
    for (const command of commands) {
      if (command.is !== 'command') continue
      bytes.push(command.bytes)
      replies.push(this.#replies.expect(command.name))
    }
    this.#socket.write(Buffer.concat(bytes))
    return replies
  }

  close(reason: EslError): void {
    if (this.#closed) return
    this.#closed = reason
    this.#socket.destroy()
    this.#replies.lose()
    this.hooks.onClosed(reason)
  }

  async #read(address: EslAddress): Promise<void> {
    try {
      for await (const message of parseEsl(this.#socket)) {
        if (this.#closed) return
        this.#dispatch(message, address)
      }
      this.close(eslError('notConnected', 'end of stream'))
    } catch (error) {
      this.close(error instanceof MalformedStream ? eslError('malformed', error.message) : eslError('notConnected', errorCode(error)))
    }
  }

  #dispatch(message: EslMessage, address: EslAddress): void {
    const type = message.headers.get('Content-Type') ?? ''
    switch (type) {
      case 'text/event-json': {
        const event = eventOf(message)
        if (event) this.hooks.onEvent(event)
        return
      }
      case 'command/reply':
      case 'api/response':
        if (!this.#replies.answer(message)) this.close(eslError('malformed', 'a reply nobody asked for'))
        return
      case 'auth/request':
        void this.#authenticate(address)
        return
      case 'text/rude-rejection':
        this.close(eslError('rejected'))
        return
      case 'text/disconnect-notice':
        this.close(eslError('notConnected', 'disconnect notice'))
        return
      default:
        this.close(eslError('malformed', 'unknown content type'))
    }
  }

  async #authenticate(address: EslAddress): Promise<void> {
    const [reply] = await Promise.all(this.send([auth(address.password)]))
    if (reply?.is !== 'reply') {
      this.close(reply?.code === 'replied' || reply?.code === 'refused' ? eslError('authFailed') : (reply ?? eslError('malformed')))
      return
    }
    const [subscribed] = await Promise.all(this.send([subscribe()]))
    if (subscribed?.is !== 'reply') {
      this.close(subscribed ?? eslError('malformed'))
      return
    }
    this.#ready = true
    this.#socket.setTimeout(this.limits.silenceMs)
    this.hooks.onReady()
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'socket error'
}
