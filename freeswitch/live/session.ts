import type { CauseDetail, HungUp } from '../../flows/model/outcome'
import { ownerEvent } from '../esl/commands/session'
import type { EslEvent } from '../esl/event'
import { causeDetail, hungUp } from './causes'
import { KeyWatch } from './key-watch'
import { Mailbox } from './mailbox'
import type { Snapshot } from './snapshot'

/** What somebody who waits on a call can be told. */
export type News =
  | { readonly is: 'event'; readonly event: EslEvent }
  /** `afterGap`: the link was away, so what was sent before may not have arrived. */
  | { readonly is: 'snapshot'; readonly snapshot: Snapshot; readonly afterGap: boolean }
  | { readonly is: 'ended'; readonly end: EndOfCall }
  | { readonly is: 'fenced'; readonly owner: string }
  | { readonly is: 'detached' }
  /** Nothing followed what a step took for its end. */
  | { readonly is: 'quiet'; readonly seq: number }

export interface EndOfCall {
  readonly detail: CauseDetail
  readonly hungUp: HungUp
  readonly answered: boolean
}

/** What a session cannot clear up by itself. */
export interface Doubts {
  /** Somebody else says that the call is theirs: it may be news, or a late word of an owner before us. The channel knows. */
  readonly owner: (session: CallSession) => void
  /** Events were dropped. */
  readonly overrun: (session: CallSession) => void
  readonly ended: (session: CallSession) => void
  /** A key was followed by a prompt. */
  readonly keyAnswered: (tookMs: number) => void
}

/** One call as this process sees it. It draws no conclusions: those who wait do. */
export class CallSession {
  end: EndOfCall | undefined
  fencedBy: string | undefined
  answered = false
  /** True once the channel is parked: from then on it takes commands. */
  parked = false
  weHungUp = false
  /** Number shown to the callee, for the legs of agents. */
  callerId: string | undefined
  seen = false
  /** Why the originate failed, by the reply of its job. */
  jobCause: string | undefined
  /** When the switch last told anything of this call. */
  heardMs = Date.now()
  #earlyMedia: CauseDetail['earlyMedia'] = 'none'
  /** Keys heard while no collect was running, for type-ahead. */
  heard = ''
  collecting = false
  /** The look at the channel that follows a gap in the link. */
  settled: Promise<void> = Promise.resolve()
  /** Gives the line of the gateway back. */
  onEnd: (() => void) | undefined
  /** Secret digits still on the channel; the next step wipes them off. */
  secretSeq: number | undefined
  /** Variables that the fence of the next step carries. */
  told: Record<string, string> = {}
  readonly #waiters = new Set<(news: News) => void>()
  readonly #mailbox: Mailbox<EslEvent>
  readonly #keys: KeyWatch

  constructor(
    readonly call: string,
    readonly owner: string,
    private readonly doubts: Doubts,
  ) {
    this.#keys = new KeyWatch(doubts.keyAnswered)
    this.#mailbox = new Mailbox(
      256,
      (event) => this.#take(event),
      () => this.doubts.overrun(this),
    )
  }

  /** Somebody waits for what comes next. */
  get isAwaited(): boolean {
    return this.#waiters.size > 0
  }

  put(event: EslEvent): void {
    this.heardMs = Date.now()
    this.#mailbox.put(event)
  }

  /** Calls `look` with everything that happens until it gives a value. */
  until<T>(look: (news: News) => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const waiter = (news: News): void => {
        const value = look(news)
        if (value === undefined) return
        this.#waiters.delete(waiter)
        resolve(value)
      }
      this.#waiters.add(waiter)
      if (this.end) waiter({ is: 'ended', end: this.end })
      else if (this.fencedBy !== undefined) waiter({ is: 'fenced', owner: this.fencedBy })
    })
  }

  tell(news: News): void {
    for (const waiter of [...this.#waiters]) waiter(news)
  }

  fence(owner: string): void {
    if (this.fencedBy !== undefined) return
    this.fencedBy = owner
    this.tell({ is: 'fenced', owner })
  }

  /** The switch made no channel at all. */
  refused(cause: string): void {
    const detail: CauseDetail = { cause }
    this.#finish({ detail, hungUp: { is: 'hungUp', by: 'switch', ...detail }, answered: false })
  }

  /** Nobody saw it end: the switch is gone, or does not know the channel any more; then the job that dialled it may have said why. */
  vanish(cause?: 'SWITCH_LOST'): void {
    if (this.end) return
    const detail: CauseDetail = { cause: cause ?? ((!this.answered && this.jobCause) || 'UNKNOWN') }
    this.#finish({ detail, hungUp: { is: 'hungUp', by: this.weHungUp ? 'us' : 'switch', ...detail }, answered: this.answered })
  }

  #take(event: EslEvent): void {
    this.seen = true
    this.#keys.see(event)
    switch (event.name) {
      case 'CHANNEL_PROGRESS':
        this.#earlyMedia = 'ringback'
        break
      case 'CHANNEL_PROGRESS_MEDIA':
        // Sound before the answer; what it says only ears could tell, carriers mostly announce.
        this.#earlyMedia = 'announcement'
        break
      case 'CHANNEL_ANSWER':
        this.answered = true
        break
      case 'CHANNEL_PARK':
        this.answered = event.get('Answer-State') === 'answered'
        this.parked = true
        break
      case 'DTMF':
        if (!this.collecting && event.get('DTMF-Source') !== 'APP') this.heard = (this.heard + (event.get('DTMF-Digit') ?? '')).slice(-64)
        break
      case 'CUSTOM': {
        const owner = event.get('CW-Owner')
        if (event.get('Event-Subclass') === ownerEvent && owner !== undefined && owner !== this.owner) this.doubts.owner(this)
        break
      }
      case 'CHANNEL_HANGUP_COMPLETE': {
        const detail = causeDetail(event, this.answered ? undefined : this.#earlyMedia)
        this.#finish({ detail, hungUp: hungUp(event, detail, this.weHungUp), answered: this.answered })
        return
      }
    }
    this.tell({ is: 'event', event })
  }

  #finish(end: EndOfCall): void {
    if (this.end) return
    this.end = end
    this.tell({ is: 'ended', end })
    this.doubts.ended(this)
  }
}
