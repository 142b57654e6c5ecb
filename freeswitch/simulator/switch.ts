import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { applications } from './apps/index'
import { Callee } from './callee'
import { q850 } from './causes'
import { type Application, Channel } from './channel'
import { Clock } from './clock'
import { type Originated, parseOriginate } from './dial-string'
import { EventWriter, type Fields } from './event-body'
import { expandVariables } from './expand'
import { Ledger } from './ledger'
import { type Persona, personaOf } from './personas'
import { toneWav } from './wav'

export interface SimulatorOptions {
  readonly speed: number
  readonly seed: string
  readonly ledgerPath?: string
  /** False leaves `${…}` expansion and the shell on, as a stock switch does; the shell only writes to the ledger's canary. */
  readonly hardened: boolean
  readonly sessionsMax: number
  readonly sessionsPerSecondMax: number
  /** Gateways that exist; `*` is any. */
  readonly gateways: readonly string[]
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
  async originate(argument: string): Promise<string> {
    const parsed = parseOriginate(this.expandGlobal(argument))
    if (typeof parsed === 'string')
      return parsed === '-USAGE'
        ? '-USAGE: <call url> <exten>|&<application_name>(<app_args>) [<dialplan>] [<context>] [<cid_name>] [<cid_num>] [<timeout_sec>]\n'
        : `-ERR ${parsed}\n`
    const { endpoint, variables } = parsed
    const requested = variables['origination_uuid']
    const refuse = (cause: string): string => {
      this.ledger.refuse(endpoint.number, requested, variables['cw_attempt'], cause)
      return `-ERR ${cause}\n`
    }
    if (endpoint.kind === 'sofia' && !this.options.gateways.includes('*') && !this.options.gateways.includes(endpoint.gateway)) return refuse('INVALID_GATEWAY')
    if (!this.#admit()) return refuse('DESTINATION_OUT_OF_ORDER')
    const inUse = requested !== undefined && this.channels.has(requested)
    // sofia refuses a uuid in use; loopback dials again under another one.
    if (inUse && endpoint.kind === 'sofia') return refuse('DESTINATION_OUT_OF_ORDER')
    const channel = this.#create(parsed, requested !== undefined && !inUse ? requested : randomUUID())
    const persona = personaOf(endpoint.number, this.options.seed)
    this.ledger.originate({
      uuid: channel.uuid,
      ...(inUse ? { requested } : {}),
      number: endpoint.number,
      direction: 'outbound',
      ...(variables['cw_attempt'] === undefined ? {} : { attempt: variables['cw_attempt'] }),
      persona: persona.name,
      startedMs: Date.now(),
      keys: [],
      steps: [],
    })
    channel.machine = persona.machine !== undefined
    channel.mediaEndsFirst = endpoint.kind === 'loopback' && this.sessionsTotal % 4 !== 0
    channel.callee = new Callee(channel, persona)
    channel.fire('CHANNEL_CREATE')
    const answered = await this.#ring(channel, persona, ringMs(variables['originate_timeout']))
    if (!answered) return `-ERR ${channel.cause ?? 'NORMAL_CLEARING'}\n`
    channel.set('endpoint_disposition', 'ANSWER')
    const { application } = parsed
    // The reply to the job and the park race on a real switch; here the job comes first, as in most transcripts.
    setImmediate(() => {
      if (channel.over) return
      channel.park()
      if (application.name !== 'park') channel.enqueue({ app: application.name, data: application.data, id: randomUUID(), locked: false })
    })
    return `+OK ${channel.uuid}\n`
  }

  /** A call that comes in, from a number by `callweave_inbound`: answered and parked as the shipped dialplan does it. */
  inbound(number: string, callerId: string): string {
    const channel = new Channel(this, randomUUID(), `sofia/external/${callerId}`, number, 'public', 'inbound', callerId)
    this.#register(channel)
    const persona = personaOf(callerId, this.options.seed)
    this.ledger.originate({ uuid: channel.uuid, number, direction: 'inbound', persona: persona.name, startedMs: Date.now(), keys: [], steps: [] })
    channel.callee = new Callee(channel, persona)
    channel.set('direction', 'inbound')
    channel.set('uuid', channel.uuid)
    channel.set('sip_from_user', callerId)
    channel.set('sip_to_user', number)
    channel.inDialplan = true
    channel.fire('CHANNEL_CREATE')
    channel.set('cw_inbound', 'true')
    channel.set('app_disable_expand_variables', 'true')
    channel.answer()
    channel.park()
    return channel.uuid
  }

  #create(parsed: Originated, uuid: string): Channel {
    const { endpoint, variables } = parsed
    const channel = new Channel(
      this,
      uuid,
      endpoint.name,
      endpoint.number,
      endpoint.context,
      'outbound',
      variables['origination_caller_id_number'] ?? '0000000000',
    )
    this.#register(channel)
    const fixed: Record<string, string> = {
      direction: 'outbound',
      is_outbound: 'true',
      session_id: String(this.sessionsTotal),
      read_codec: 'L16',
      read_rate: '8000',
      write_codec: 'L16',
      write_rate: '8000',
      channel_name: endpoint.name,
      uuid,
      call_uuid: uuid,
    }
    for (const [name, value] of [...Object.entries(fixed), ...Object.entries(variables)]) channel.set(name, value)
    channel.set('originate_early_media', 'false')
    channel.set('originate_endpoint', endpoint.kind)
    return channel
  }

  #register(channel: Channel): void {
    this.channels.set(channel.uuid, channel)
    this.sessionsTotal++
    this.sessionsPeak = Math.max(this.sessionsPeak, this.channels.size)
  }

  #admit(): boolean {
    const second = Math.floor(performance.now() / 1000)
    if (this.#second.at !== second) this.#second = { at: second, sessions: 0 }
    if (this.channels.size >= this.options.sessionsMax || this.#second.sessions >= this.options.sessionsPerSecondMax) return false
    this.#second.sessions++
    return true
  }

  /** Rings until the persona decides or the time is over; true when answered. */
  #ring(channel: Channel, persona: Persona, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const undo: (() => void)[] = []
      let settled = false
      const settle = (answered: boolean): void => {
        if (settled) return
        settled = true
        for (const cancel of undo) cancel()
        resolve(answered)
      }
      channel.onEnd.push(() => settle(false))
      const later = (ms: number, run: () => void): void => {
        undo.push(this.clock.after(ms, () => channel.over || run()))
      }
      later(60, () => {
        if (persona.failure && !persona.failure.earlyMedia) return
        if (persona.failure?.earlyMedia) {
          channel.progressMediaUs = this.clock.nowUs()
          channel.answerState = 'early'
          channel.callState = 'EARLY'
          channel.fire('CHANNEL_PROGRESS_MEDIA')
        } else {
          channel.progressUs = this.clock.nowUs()
          channel.callState = 'RINGING'
          channel.fire('CHANNEL_PROGRESS')
        }
      })
      later(persona.ringMs, () => {
        if (persona.failure) {
          channel.sipStatus = persona.failure.sipStatus
          channel.hangup(persona.failure.cause, 'callee')
          return
        }
        channel.answer()
        settle(true)
      })
      later(timeoutMs, () => channel.hangup('NO_ANSWER', 'switch'))
    })
  }

  /** What mod_sofia leaves on a leg at its end. */
  endpointVariables(channel: Channel): void {
    if (!channel.name.startsWith('sofia/')) {
      channel.set('is_loopback', '1')
      return
    }
    const answered = channel.answeredUs > 0
    const disposition = answered ? (channel.endedBy === 'callee' ? 'recv_bye' : 'send_bye') : channel.endedBy === 'callee' ? 'recv_refuse' : 'send_cancel'
    channel.set('sip_hangup_disposition', disposition)
    if (channel.sipStatus !== undefined) {
      channel.set('sip_term_status', String(channel.sipStatus))
      channel.set('sip_invite_failure_status', String(channel.sipStatus))
      channel.set('proto_specific_hangup_cause', `sip:${channel.sipStatus}`)
      channel.set('sip_term_cause', String(q850[channel.cause ?? ''] ?? 16))
    }
  }

  bridge(first: Channel, second: Channel): void {
    const us = this.clock.nowUs()
    for (const [leg, other] of [
      [first, second],
      [second, first],
    ] as const) {
      leg.partner = other
      leg.bridgedUs = us
      leg.break(true)
      leg.callee?.bridged?.()
      leg.set('bridge_uuid', other.uuid)
      leg.set('last_bridge_to', other.uuid)
    }
    first.fire('CHANNEL_BRIDGE', { 'Bridge-A-Unique-ID': first.uuid, 'Bridge-B-Unique-ID': second.uuid, 'Other-Leg-Unique-ID': second.uuid })
  }

  /** One leg of a bridge ended: the other parks again or ends too. */
  unbridged(ended: Channel, partner: Channel | undefined): void {
    if (!partner) return
    partner.partner = undefined
    partner.fire('CHANNEL_UNBRIDGE', { 'Bridge-A-Unique-ID': partner.uuid, 'Bridge-B-Unique-ID': ended.uuid, 'Other-Leg-Unique-ID': ended.uuid })
    if (partner.variables.get('park_after_bridge') === 'true') partner.park()
    else partner.hangup('NORMAL_CLEARING', 'switch')
  }

  startRecording(channel: Channel, file: string): void {
    if (channel.recordings.has(file)) return
    channel.recordings.set(file, { startedUs: this.clock.nowUs() })
    channel.fire('RECORD_START', { 'Record-File-Path': file })
  }

  stopRecording(channel: Channel, file: string): boolean {
    const recording = channel.recordings.get(file)
    if (!recording) return false
    channel.recordings.delete(file)
    const ms = Math.round(((this.clock.nowUs() - recording.startedUs) * this.clock.speed) / 1000)
    const bytes = toneWav([{ ms: Math.min(ms, 60_000), loud: false }])
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    channel.set('record_file_size', String(bytes.length))
    channel.set('record_samples', String(ms * 8))
    channel.set('record_seconds', String(Math.floor(ms / 1000)))
    channel.set('record_ms', String(ms))
    channel.set('record_completion_cause', 'success-silence')
    channel.fire('RECORD_STOP', { 'Record-File-Path': file, 'Record-Completion-Cause': 'success-silence' })
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

/** Whole seconds of the wall clock are counted, so the last one is short: measured 4.3 to 4.6 s for 5. */
const ringMs = (seconds: string | undefined): number => Math.max(500, Number(seconds ?? 60) * 1000 - 500)
