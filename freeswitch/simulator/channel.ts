import { randomUUID } from 'node:crypto'
import { ApplicationQueue, type Execute } from './application-queue'
import { unbridged } from './bridge'
import type { CalleeSide } from './callee'
import { channelFields } from './channel-fields'
import type { Fields } from './event-body'
import { report } from './final-report'
import { type DigitSource, type Happening, Happenings } from './happenings'
import type { SimulatedSwitch } from './switch'

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
  readonly #happenings = new Happenings(this)
  readonly #applications = new ApplicationQueue(this, this.#happenings)
  #mediaGone = false

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
    return this.#applications.running
  }

  set(name: string, value: string | undefined): void {
    if (value === undefined || value === '') this.variables.delete(name)
    else this.variables.set(name, value)
  }

  fire(name: string, extra: Fields = {}, options: { variables?: boolean; before?: Fields } = {}): void {
    this.owner.fire(name, { ...options.before, ...channelFields(this, options.variables ?? true), ...extra })
  }

  /** Waits by the callee's time for the first of: time over, a digit (if wanted), a break, the end of the call. */
  next(ms: number, wantsDigits: boolean): Promise<Happening> {
    return this.#happenings.next(ms, wantsDigits)
  }

  /** A key of the far end, or one put in by `uuid_recv_dtmf`. */
  press(digit: string, source: DigitSource): void {
    this.#happenings.press(digit, source)
  }

  flushDigits(): void {
    this.#happenings.flushDigits()
  }

  break(all: boolean): void {
    if (all) this.#applications.clear()
    this.#happenings.break()
  }

  /** `sendmsg … execute`: next in line, run at the next media tick. */
  enqueue(execute: Execute): void {
    this.#applications.enqueue(execute)
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
    this.#applications.parked()
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
    if (by === 'callee' && this.running && this.mediaEndsFirst) {
      // The running application notices before the channel does: it ends while the channel still says `answered`.
      this.#mediaGone = true
      this.#applications.clear()
      this.#applications.whenIdle(() => this.#hangUp(cause, by))
      this.#happenings.hungUp()
    } else this.#hangUp(cause, by)
  }

  #hangUp(cause: string, by: 'callee' | 'us' | 'switch'): void {
    this.cause = cause
    this.endedBy = by
    this.hangupUs = this.owner.clock.nowUs()
    this.answerState = 'hangup'
    this.#applications.clear()
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
      unbridged(this, partner)
      report(this)
    }
    if (this.running) {
      this.#applications.whenIdle(finish)
      this.#happenings.hungUp()
    } else finish()
  }
}
