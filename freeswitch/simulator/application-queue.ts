import type { Channel } from './channel'
import type { Happenings } from './happenings'

export interface Execute {
  readonly app: string
  readonly data: string
  readonly id: string
  readonly locked: boolean
}

export type Application = (channel: Channel, data: string) => Promise<void>

/** The applications that a channel runs, one after another, once it has parked. */
export class ApplicationQueue {
  #waiting: Execute[] = []
  #running: Execute | undefined
  #parked = false
  #idle: (() => void) | undefined

  constructor(
    private readonly channel: Channel,
    private readonly happenings: Happenings,
  ) {}

  get running(): Execute | undefined {
    return this.#running
  }

  /** `sendmsg … execute`: next in line, run at the next media tick. */
  enqueue(execute: Execute): void {
    if (this.channel.over) return
    if (this.#running && !this.#running.locked && !execute.locked) {
      // Without event-lock a second application nests inside the first; the first one's time goes on.
      void this.#run(execute, true)
      return
    }
    this.#waiting.push(execute)
    if (!this.#running) this.#schedule()
  }

  clear(): void {
    this.#waiting = []
  }

  /** The channel parked: from here on what waits is run. */
  parked(): void {
    this.#parked = true
    if (this.#waiting.length > 0) this.#schedule()
  }

  /** Called when the running application has ended; the last caller counts. */
  whenIdle(run: () => void): void {
    this.#idle = run
  }

  #schedule(): void {
    const { owner, partner } = this.channel
    if (!this.#parked || partner) return
    owner.clock.after(owner.tickMs, () => void this.#drain())
  }

  async #drain(): Promise<void> {
    while (!this.#running && !this.channel.over) {
      const execute = this.#waiting.shift()
      if (!execute) return
      await this.#run(execute, false)
    }
  }

  async #run(execute: Execute, nested: boolean): Promise<void> {
    const { channel } = this
    const application = channel.owner.applications[execute.app]
    if (!application) {
      channel.set('app_uuid', execute.id)
      channel.hangup('DESTINATION_OUT_OF_ORDER', 'switch')
      return
    }
    if (!nested) this.#running = execute
    const data = channel.owner.expand(channel, execute.data)
    channel.owner.ledger.step(channel.uuid, execute.app, execute.id, data)
    channel.set('current_loop', '1')
    channel.set('total_loops', '1')
    channel.set('current_application', execute.app)
    channel.set('current_application_data', data)
    channel.set('current_application_response', undefined)
    const head = { Application: execute.app, ...(data === '' ? {} : { 'Application-Data': data }) }
    channel.fire('CHANNEL_EXECUTE', { ...head, 'Application-UUID': execute.id })
    await application(channel, data)
    channel.fire('CHANNEL_EXECUTE_COMPLETE', {
      ...head,
      'Application-Response': channel.variables.get('current_application_response') ?? '_none_',
      'Application-UUID': execute.id,
    })
    channel.set('current_loop', undefined)
    channel.set('total_loops', undefined)
    this.happenings.forgetBreak()
    if (nested) return
    this.#running = undefined
    // A key that came while an application ran that takes none is dropped by the park loop.
    if (this.#waiting.length === 0 && !channel.over) this.happenings.dropDigits()
    this.#idle?.()
  }
}
