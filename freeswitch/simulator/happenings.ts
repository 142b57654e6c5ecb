import type { Channel } from './channel'

export type DigitSource = 'UNKNOWN' | 'APP'
type Ended = 'timeout' | 'break' | 'hangup'
export type Happening = { readonly is: Ended } | { readonly is: 'digit'; readonly digit: string; readonly source: DigitSource }

/** What can happen to the application that runs on a channel; keys that it does not yet wait for are kept for it. */
export class Happenings {
  #digits: { digit: string; source: DigitSource }[] = []
  #waiter: ((happening: Happening) => void) | undefined
  #waiterWantsDigits = false
  #breakNext = false

  constructor(private readonly channel: Channel) {}

  /** Waits by the callee's time for the first of: time over, a digit (if wanted), a break, the end of the call. */
  next(ms: number, wantsDigits: boolean): Promise<Happening> {
    if (this.channel.over) return Promise.resolve({ is: 'hangup' })
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
      const cancel = this.channel.owner.clock.after(ms, () => settle({ is: 'timeout' }))
      this.#waiter = settle
      this.#waiterWantsDigits = wantsDigits
    })
  }

  /** A key of the far end, or one put in by `uuid_recv_dtmf`. */
  press(digit: string, source: DigitSource): void {
    if (this.channel.over) return
    if (this.channel.partner) this.channel.partner.callee?.hears?.(digit)
    if (this.#waiter && this.#waiterWantsDigits) {
      this.#digitEvent(digit, source)
      this.#waiter({ is: 'digit', digit, source })
    } else if (this.channel.running) {
      this.#digits.push({ digit, source })
    } else {
      // The park loop takes keys off the queue and drops them; the event is all that is left of them.
      this.#digitEvent(digit, source)
    }
  }

  flushDigits(): void {
    this.#digits = []
  }

  /** Ends the wait, or the next one of the running application. */
  break(): void {
    if (this.#waiter) this.#waiter({ is: 'break' })
    else if (this.channel.running) this.#breakNext = true
  }

  hungUp(): void {
    this.#waiter?.({ is: 'hangup' })
  }

  /** A break is for the application that runs and not for the one after it. */
  forgetBreak(): void {
    this.#breakNext = false
  }

  /** What the park loop does to kept keys: it drops them, and only the events are left. */
  dropDigits(): void {
    for (const { digit, source } of this.#digits.splice(0)) this.#digitEvent(digit, source)
  }

  #digitEvent(digit: string, source: DigitSource): void {
    if (this.channel.variables.get('sensitive_dtmf') === 'true') return
    this.channel.fire('DTMF', { 'DTMF-Digit': digit, 'DTMF-Duration': source === 'APP' ? '2000' : '960', 'DTMF-Source': source }, { variables: false })
  }
}
