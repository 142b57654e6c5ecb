import { randomUUID } from 'node:crypto'
import { q850 } from './causes'
import type { CalleeSide } from './callee'
import { type Fields, localStamp } from './event-body'
import type { SimulatedSwitch } from './switch'

export type Ended = 'timeout' | 'break' | 'hangup'
export type Happening = { readonly is: Ended } | { readonly is: 'digit'; readonly digit: string; readonly source: DigitSource }
export type DigitSource = 'UNKNOWN' | 'APP'

export interface Execute {
  readonly app: string
  readonly data: string
  readonly id: string
  readonly locked: boolean
}

export type Application = (channel: Channel, data: string) => Promise<void>

/** One leg of a call: its variables, its queue of applications and what the far end does to it. */
export class Channel {
  readonly variables = new Map<string, string>()
  readonly createdUs: number
  answeredUs = 0
  progressUs = 0
  progressMediaUs = 0
  hangupUs = 0
  bridgedUs = 0
  state: { name: string; number: number } = { name: 'CS_INIT', number: 2 }
  callState = 'DOWN'
  answerState: 'ringing' | 'early' | 'answered' | 'hangup' = 'ringing'
  inDialplan = false
  cause: string | undefined
  endedBy: 'callee' | 'us' | 'switch' = 'switch'
  callee: CalleeSide | undefined
  /** An answering machine picked up. */
  machine = false
  sipStatus: number | undefined
  /** On loopback a real switch mostly lets the media end before the hangup is known; with SIP the BYE comes first. */
  mediaEndsFirst = false
  /** Leg at the other end of a bridge. */
  partner: Channel | undefined
  readonly recordings = new Map<string, { startedUs: number }>()
  /** Whatever has to be called off when the call ends. */
  readonly onEnd: (() => void)[] = []
  #parkId: string | undefined
  #digits: { digit: string; source: DigitSource }[] = []
  #waiter: ((happening: Happening) => void) | undefined
  #waiterWantsDigits = false
  #queue: Execute[] = []
  #running: Execute | undefined
  #breakNext = false
  #mediaGone = false
  #idle: (() => void) | undefined

  constructor(
    readonly owner: SimulatedSwitch,
    readonly uuid: string,
    readonly name: string,
    readonly number: string,
    readonly context: string,
    readonly direction: 'outbound' | 'inbound',
    readonly callerId: string,
  ) {
    this.createdUs = owner.clock.nowUs()
  }

  get over(): boolean {
    return this.cause !== undefined || this.#mediaGone
  }

  get running(): Execute | undefined {
    return this.#running
  }

  get parked(): boolean {
    return this.#parkId !== undefined && !this.over
  }

  set(name: string, value: string | undefined): void {
    if (value === undefined || value === '') this.variables.delete(name)
    else this.variables.set(name, value)
  }

  fire(name: string, extra: Fields = {}, options: { variables?: boolean; before?: Fields } = {}): void {
    this.owner.fire(name, { ...options.before, ...this.fields(options.variables ?? true), ...extra })
  }

  /** Waits by the callee's time for the first of: time over, a digit (if wanted), a break, the end of the call. */
  next(ms: number, wantsDigits: boolean): Promise<Happening> {
    if (this.over) return Promise.resolve({ is: 'hangup' })
    if (this.#breakNext) {
      this.#breakNext = false
      return Promise.resolve({ is: 'break' })
    }
    const waiting = wantsDigits ? this.#digits.shift() : undefined
    if (waiting) {
      this.#digitEvent(waiting.digit, waiting.source)
      return Promise.resolve({ is: 'digit', ...waiting })
    }
    return new Promise((resolve) => {
      const settle = (happening: Happening): void => {
        cancel()
        this.#waiter = undefined
        resolve(happening)
      }
      const cancel = this.owner.clock.after(ms, () => settle({ is: 'timeout' }))
      this.#waiter = settle
      this.#waiterWantsDigits = wantsDigits
    })
  }

  /** A key of the far end, or one put in by `uuid_recv_dtmf`. */
  press(digit: string, source: DigitSource): void {
    if (this.over) return
    if (this.partner) this.partner.callee?.hears?.(digit)
    if (this.#waiter && this.#waiterWantsDigits) {
      this.#digitEvent(digit, source)
      this.#waiter({ is: 'digit', digit, source })
    } else if (this.#running) {
      this.#digits.push({ digit, source })
    } else {
      // The park loop takes keys off the queue and drops them; the event is all that is left of them.
      this.#digitEvent(digit, source)
    }
  }

  flushDigits(): void {
    this.#digits = []
  }

  break(all: boolean): void {
    if (all) this.#queue = []
    if (this.#waiter) this.#waiter({ is: 'break' })
    else if (this.#running) this.#breakNext = true
  }

  /** `sendmsg … execute`: next in line, run at the next media tick. */
  enqueue(execute: Execute): void {
    if (this.over) return
    if (this.#running && !this.#running.locked && !execute.locked) {
      // Without event-lock a second application nests inside the first; the first one's time goes on.
      void this.#run(execute, true)
      return
    }
    this.#queue.push(execute)
    if (!this.#running) this.#schedule()
  }

  /** The channel's own thread enters `park`: from here on it takes commands. */
  park(): void {
    this.#parkId = randomUUID()
    this.inDialplan = true
    this.state = { name: 'CS_EXECUTE', number: 4 }
    this.callState = this.answerState === 'answered' ? 'ACTIVE' : this.callState
    this.set('current_application', 'park')
    this.set('current_application_data', undefined)
    this.fire('CHANNEL_EXECUTE', { Application: 'park', 'Application-UUID': this.#parkId })
    this.fire('CHANNEL_PARK')
    const timeout = /^(\d+)(?::([A-Z_]+))?$/.exec(this.variables.get('park_timeout') ?? '')
    if (timeout) {
      this.set('park_timeout', undefined)
      this.onEnd.push(this.owner.clock.after(Number(timeout[1]) * 1000, () => this.hangup(timeout[2] ?? 'NORMAL_CLEARING', 'switch')))
    }
    if (this.#queue.length > 0) this.#schedule()
  }

  #schedule(): void {
    if (this.#parkId === undefined || this.partner) return
    this.owner.clock.after(this.owner.tickMs, () => void this.#drain())
  }

  async #drain(): Promise<void> {
    while (!this.#running && !this.over) {
      const execute = this.#queue.shift()
      if (!execute) return
      await this.#run(execute, false)
    }
  }

  async #run(execute: Execute, nested: boolean): Promise<void> {
    const application = this.owner.applications[execute.app]
    if (!application) {
      this.set('app_uuid', execute.id)
      this.hangup('DESTINATION_OUT_OF_ORDER', 'switch')
      return
    }
    if (!nested) this.#running = execute
    const data = this.owner.expand(this, execute.data)
    this.owner.ledger.step(this.uuid, execute.app, execute.id, data)
    this.set('current_loop', '1')
    this.set('total_loops', '1')
    this.set('current_application', execute.app)
    this.set('current_application_data', data)
    this.set('current_application_response', undefined)
    const head = { Application: execute.app, ...(data === '' ? {} : { 'Application-Data': data }) }
    this.fire('CHANNEL_EXECUTE', { ...head, 'Application-UUID': execute.id })
    await application(this, data)
    this.fire('CHANNEL_EXECUTE_COMPLETE', {
      ...head,
      'Application-Response': this.variables.get('current_application_response') ?? '_none_',
      'Application-UUID': execute.id,
    })
    this.set('current_loop', undefined)
    this.set('total_loops', undefined)
    this.#breakNext = false
    if (nested) return
    this.#running = undefined
    // A key that came while an application ran that takes none is dropped by the park loop.
    if (this.#queue.length === 0 && !this.over) for (const { digit, source } of this.#digits.splice(0)) this.#digitEvent(digit, source)
    this.#idle?.()
  }

  answer(): void {
    if (this.over || this.answerState === 'answered') return
    this.answeredUs = this.owner.clock.nowUs()
    this.answerState = 'answered'
    this.state = { name: 'CS_CONSUME_MEDIA', number: 7 }
    this.owner.ledger.answered(this.uuid, Math.floor(this.answeredUs / 1000))
    this.fire('CHANNEL_ANSWER')
    const onAnswer = /^sched_hangup \+(\d+)(?: ([A-Z_]+))?$/.exec(this.variables.get('execute_on_answer') ?? '')
    if (onAnswer) this.scheduleHangup(Number(onAnswer[1]), onAnswer[2] ?? 'ALLOTTED_TIMEOUT')
    this.callee?.answered()
  }

  scheduleHangup(seconds: number, cause: string): void {
    this.onEnd.push(this.owner.clock.after(seconds * 1000, () => this.hangup(cause, 'switch')))
  }

  hangup(cause: string, by: 'callee' | 'us' | 'switch'): void {
    if (this.over) return
    if (by === 'callee' && this.#running && this.mediaEndsFirst) {
      // The running application notices before the channel does: it ends while the channel still says `answered`.
      this.#mediaGone = true
      this.#queue = []
      this.#idle = () => this.#hangUp(cause, by)
      this.#waiter?.({ is: 'hangup' })
    } else this.#hangUp(cause, by)
  }

  #hangUp(cause: string, by: 'callee' | 'us' | 'switch'): void {
    this.cause = cause
    this.endedBy = by
    this.hangupUs = this.owner.clock.nowUs()
    this.answerState = 'hangup'
    this.#queue = []
    for (const undo of this.onEnd.splice(0)) undo()
    this.fire('CHANNEL_HANGUP')
    this.callee?.ended()
    const partner = this.partner
    this.partner = undefined
    const finish = (): void => {
      if (this.#parkId !== undefined) {
        this.fire('CHANNEL_EXECUTE_COMPLETE', {
          Application: 'park',
          'Application-Response': this.variables.get('current_application_response') ?? '_none_',
          'Application-UUID': this.#parkId,
        })
      }
      this.owner.unbridged(this, partner)
      this.#report()
    }
    if (this.#running) {
      this.#idle = finish
      this.#waiter?.({ is: 'hangup' })
    } else finish()
  }

  #report(): void {
    this.state = { name: 'CS_HANGUP', number: 10 }
    for (const file of [...this.recordings.keys()]) this.owner.stopRecording(this, file)
    this.state = { name: 'CS_REPORTING', number: 11 }
    this.callState = 'HANGUP'
    const cause = this.cause ?? 'NORMAL_CLEARING'
    this.set('hangup_cause', cause)
    this.set('hangup_cause_q850', String(q850[cause] ?? 16))
    this.owner.endpointVariables(this)
    const ms = (from: number, to: number): string => String(from === 0 ? 0 : Math.round((to - from) / 1000))
    const end = this.hangupUs
    for (const [name, us] of [
      ['start', this.createdUs],
      ['progress', this.progressUs],
      ['progress_media', this.progressMediaUs],
      ['answer', this.answeredUs],
      ['end', end],
    ] as const) {
      if (us > 0) this.set(`${name}_stamp`, localStamp(new Date(us / 1000)))
      this.set(`${name}_epoch`, String(Math.floor(us / 1e6)))
      this.set(`${name}_uepoch`, String(us))
    }
    this.set('duration', String(Math.round((end - this.createdUs) / 1e6)))
    this.set('billsec', this.answeredUs === 0 ? '0' : String(Math.round((end - this.answeredUs) / 1e6)))
    this.set('mduration', ms(this.createdUs, end))
    this.set('billmsec', ms(this.answeredUs, end))
    this.owner.ledger.ended(this.uuid, Math.floor(end / 1000), cause, this.endedBy)
    this.fire('CHANNEL_HANGUP_COMPLETE', {}, { before: { 'Hangup-Cause': cause } })
    this.fire('CHANNEL_DESTROY')
    this.owner.remove(this)
  }

  #digitEvent(digit: string, source: DigitSource): void {
    if (this.variables.get('sensitive_dtmf') === 'true') return
    this.fire('DTMF', { 'DTMF-Digit': digit, 'DTMF-Duration': source === 'APP' ? '2000' : '960', 'DTMF-Source': source }, { variables: false })
  }

  fields(withVariables: boolean): Fields {
    const outbound = this.direction === 'outbound'
    const flipped = outbound && this.inDialplan
    const source = this.name.startsWith('loopback/') ? 'mod_loopback' : 'mod_sofia'
    const fields: Fields = {
      'Channel-State': this.state.name,
      'Channel-Call-State': this.callState,
      'Channel-State-Number': String(this.state.number),
      'Channel-Name': this.name,
      'Unique-ID': this.uuid,
      'Call-Direction': this.direction,
      'Presence-Call-Direction': this.direction,
      'Channel-HIT-Dialplan': String(this.inDialplan),
      'Channel-Call-UUID': this.uuid,
      'Answer-State': this.answerState,
      ...(this.cause === undefined ? {} : { 'Hangup-Cause': this.cause }),
      'Channel-Read-Codec-Name': 'L16',
      'Channel-Read-Codec-Rate': '8000',
      'Channel-Read-Codec-Bit-Rate': '128000',
      'Channel-Write-Codec-Name': 'L16',
      'Channel-Write-Codec-Rate': '8000',
      'Channel-Write-Codec-Bit-Rate': '128000',
      'Caller-Direction': this.direction,
      'Caller-Logical-Direction': this.direction,
      'Caller-Dialplan': 'xml',
      ...(flipped ? { 'Caller-Caller-ID-Name': 'Outbound Call' } : {}),
      'Caller-Caller-ID-Number': flipped ? this.context : this.callerId,
      'Caller-Orig-Caller-ID-Number': this.callerId,
      ...(flipped ? {} : { 'Caller-Callee-ID-Name': 'Outbound Call' }),
      'Caller-Callee-ID-Number': flipped ? this.callerId : this.context,
      'Caller-ANI': this.callerId,
      'Caller-Destination-Number': this.number,
      'Caller-Unique-ID': this.uuid,
      'Caller-Source': source,
      'Caller-Context': this.context,
      'Caller-Channel-Name': this.name,
      'Caller-Profile-Index': '1',
      'Caller-Profile-Created-Time': String(this.createdUs),
      'Caller-Channel-Created-Time': String(this.createdUs),
      'Caller-Channel-Answered-Time': String(this.answeredUs),
      'Caller-Channel-Progress-Time': String(this.progressUs),
      'Caller-Channel-Progress-Media-Time': String(this.progressMediaUs),
      'Caller-Channel-Hangup-Time': String(this.hangupUs),
      'Caller-Channel-Transfer-Time': '0',
      'Caller-Channel-Resurrect-Time': '0',
      'Caller-Channel-Bridged-Time': String(this.bridgedUs),
      'Caller-Channel-Last-Hold': '0',
      'Caller-Channel-Hold-Accum': '0',
      'Caller-Screen-Bit': 'true',
      'Caller-Privacy-Hide-Name': 'false',
      'Caller-Privacy-Hide-Number': 'false',
    }
    if (withVariables) for (const [name, value] of this.variables) fields[`variable_${name}`] = value
    return fields
  }
}
