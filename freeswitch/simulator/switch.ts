import { randomUUID } from 'node:crypto'
import { applications } from './apps/index'
import type { Application } from './application-queue'
import type { Channel } from './channel'
import { Clock } from './clock'
import { EventWriter, type Fields } from './event-body'
import { expandVariables } from './expand'
import { inbound } from './inbound'
import { Ledger } from './ledger'
import { originate } from './originate'
import type { Persona } from './personas'

export interface SimulatorOptions {
  readonly speed: number
  readonly seed: string
  readonly ledgerPath?: string
  /** False leaves `${…}` expansion and the shell on, as a stock switch does; the shell only writes to the ledger's canary. */
  readonly hardened: boolean
  readonly sessionsMax: number
  readonly sessionsPerSecondMax: number
  /** Callees of one's own by number as dialled, before the table of `personas.ts`. */
  readonly callees?: ReadonlyMap<string, Persona>
  /** Gateways that exist; `*` is any. */
  readonly gateways: readonly string[]
  /** What a badly kept switch has or lacks, for the doctor. */
  readonly modulesMissing?: readonly string[]
  readonly modulesMore?: readonly string[]
  readonly codecs?: readonly string[]
  readonly eslListenIp?: string
  readonly clockSkewMs?: number
  /** Gateways beside those that exist, which do not answer pings. */
  readonly gatewaysDown?: readonly string[]
}

export type Listener = (event: Fields, body?: string) => void

/** The switch behind the ESL server: channels, events, callees. */
export class SimulatedSwitch {
  readonly clock: Clock
  readonly ledger: Ledger
  readonly channels = new Map<string, Channel>()
  readonly applications: Readonly<Record<string, Application>> = applications
  readonly listeners = new Set<Listener>()
  readonly globals = new Map<string, string>()
  readonly startedUs: number
  /** A command waits for the next media frame. */
  readonly tickMs = 20
  readonly #writer: EventWriter
  sessionsTotal = 0
  sessionsPeak = 0
  #second = { at: 0, sessions: 0 }

  constructor(readonly options: SimulatorOptions) {
    this.clock = new Clock(options.speed)
    this.ledger = new Ledger(options.ledgerPath)
    this.#writer = new EventWriter(this.clock, randomUUID())
    this.startedUs = this.clock.nowUs()
  }

  fire(name: string, fields: Fields, body?: string, subclass?: string): void {
    const event = this.#writer.event(name, fields, subclass)
    for (const listener of this.listeners) listener(event, body)
  }

  describe(name: string, fields: Fields): Fields {
    return this.#writer.event(name, fields)
  }

  /** Body of the reply: `+OK <uuid>` or `-ERR <cause>`, when the leg answered or failed. */
  originate(argument: string): Promise<string> {
    return originate(this, argument)
  }

  /** A call that comes in, from a number by `callweave_inbound`: answered and parked as the shipped dialplan does it. */
  inbound(number: string, callerId: string): string {
    return inbound(this, number, callerId)
  }

  register(channel: Channel): void {
    this.channels.set(channel.uuid, channel)
    this.sessionsTotal++
    this.sessionsPeak = Math.max(this.sessionsPeak, this.channels.size)
  }

  /** Counts one more session, unless there are too many of them at all or in this second. */
  admit(): boolean {
    const second = Math.floor(performance.now() / 1000)
    if (this.#second.at !== second) this.#second = { at: second, sessions: 0 }
    if (this.channels.size >= this.options.sessionsMax || this.#second.sessions >= this.options.sessionsPerSecondMax) return false
    this.#second.sessions++
    return true
  }

  expand(channel: Channel, text: string): string {
    if (this.options.hardened || channel.variables.get('app_disable_expand_variables') === 'true') return text
    return expandVariables(
      text,
      (name) => channel.variables.get(name),
      (command) => this.runShell(command),
    )
  }

  expandGlobal(text: string): string {
    return this.options.hardened
      ? text
      : expandVariables(
          text,
          () => undefined,
          (command) => this.runShell(command),
        )
  }

  /** The simulator runs no shell: what would have run is written down, so that a test can see it. */
  runShell(command: string): void {
    this.ledger.ran(command)
  }

  remove(channel: Channel): void {
    if (this.channels.get(channel.uuid) === channel) this.channels.delete(channel.uuid)
  }
}
