import { type Backoff, backoffMs } from './backoff'
import { inSpan } from './command-span'
import type { Built } from './encode'
import { type EslError, eslError } from './errors'
import type { EslEvent } from './event'
import type { EslReply } from './replies'
import { EslSocket, type SocketLimits } from './socket'
import type { EslAddress } from './url'

export interface ConnectionOptions {
  readonly address: EslAddress
  readonly limits?: Partial<SocketLimits>
  readonly backoff?: Backoff
  /** Must return at once: the read loop runs it. */
  onEvent(event: EslEvent): void
  /** Connected and subscribed, for the first time or again. */
  onReady?(): void
  /** Events between these two times are gone (wall clock, ms). Reconcile every call; nothing was sent again. */
  onGap?(fromMs: number, toMs: number): void
  /** Wrong password or turned away: there will be no further try. */
  onFatal?(error: EslError): void
}

const defaultLimits: SocketLimits = { connectMs: 5_000, replyMs: 10_000, silenceMs: 50_000 }

/** Connection to one switch that comes back by itself, and never sends anything twice. */
export class EslConnection {
  readonly #limits: SocketLimits
  readonly #backoff: Backoff
  readonly #jobs = new Map<string, (event: EslEvent) => void>()
  readonly #readyWaiters = new Set<() => void>()
  #socket: EslSocket | undefined
  #ready = false
  #lostAtMs: number | undefined
  #attempt = 0
  #timer: NodeJS.Timeout | undefined
  #closed = false
  #fatal: EslError | undefined
  lastHeartbeatMs = 0
  sessions = 0

  constructor(private readonly options: ConnectionOptions) {
    this.#limits = { ...defaultLimits, ...options.limits }
    this.#backoff = options.backoff ?? { firstMs: 200, maxMs: 5_000 }
    this.#open()
  }

  get connected(): boolean {
    return this.#ready
  }

  get repliesWaiting(): number {
    return this.#socket?.repliesWaiting ?? 0
  }

  get fatal(): EslError | undefined {
    return this.#fatal
  }

  async send(command: Built): Promise<EslReply | EslError> {
    const [reply] = await Promise.all(this.sendAll([command]))
    return reply ?? eslError('notConnected')
  }

  /** One write; replies in order. With no connection nothing is kept for later: the caller is told. */
  sendAll(commands: readonly Built[]): Promise<EslReply | EslError>[] {
    if (!this.#ready || !this.#socket) {
      const error = this.#fatal ?? eslError('notConnected')
      return commands.map(async (command) => (command.is === 'error' ? command : error))
    }
    const replies = this.#socket.send(commands)
    return commands.map((command, index) => inSpan(command, replies[index] ?? Promise.resolve(eslError('notConnected'))))
  }

  /** Result of a `bgapi` by its Job-UUID. Lives above the connection: it may come after a reconnect, or never. */
  onJob(job: string, handle: (event: EslEvent) => void): () => void {
    this.#jobs.set(job, handle)
    return () => this.#jobs.delete(job)
  }

  /** Resolves true once connected, false after `withinMs` or when it never will. */
  ready(withinMs: number): Promise<boolean> {
    if (this.#ready) return Promise.resolve(true)
    if (this.#closed || this.#fatal) return Promise.resolve(false)
    return new Promise((resolve) => {
      const settle = (): void => {
        clearTimeout(timer)
        this.#readyWaiters.delete(settle)
        resolve(this.#ready)
      }
      const timer = setTimeout(settle, withinMs)
      this.#readyWaiters.add(settle)
    })
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#socket?.close(eslError('notConnected', 'closed by us'))
    this.#settleWaiters()
  }

  #open(): void {
    let wasReady = false
    const socket: EslSocket = new EslSocket(this.options.address, this.#limits, {
      onReady: () => {
        wasReady = true
        this.#ready = true
        this.#attempt = 0
        const from = this.#lostAtMs
        this.#lostAtMs = undefined
        this.lastHeartbeatMs = Date.now()
        this.options.onReady?.()
        if (from !== undefined) this.options.onGap?.(from, Date.now())
        this.#settleWaiters()
      },
      onEvent: (event) => this.#event(event),
      onClosed: (reason) => this.#lost(reason, wasReady),
    })
    this.#socket = socket
  }

  #event(event: EslEvent): void {
    if (event.name === 'HEARTBEAT') {
      this.lastHeartbeatMs = Date.now()
      this.sessions = Number(event.get('Session-Count') ?? 0)
      return
    }
    if (event.name === 'BACKGROUND_JOB') {
      const job = event.get('Job-UUID')
      if (job === undefined) return
      const handle = this.#jobs.get(job)
      this.#jobs.delete(job)
      handle?.(event)
      return
    }
    this.options.onEvent(event)
  }

  #lost(reason: EslError, wasReady: boolean): void {
    this.#ready = false
    this.#socket = undefined
    if (wasReady) this.#lostAtMs = Date.now()
    if (this.#closed) return
    if (reason.code === 'authFailed' || reason.code === 'rejected') {
      this.#fatal = reason
      this.#settleWaiters()
      this.options.onFatal?.(reason)
      return
    }
    this.#timer = setTimeout(() => this.#open(), backoffMs(this.#attempt++, this.#backoff, Math.random()))
  }

  #settleWaiters(): void {
    for (const settle of [...this.#readyWaiters]) settle()
  }
}
