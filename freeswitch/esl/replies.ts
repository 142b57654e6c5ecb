import { type EslError, eslError } from './errors'
import type { EslMessage } from './parse'

export interface EslReply {
  readonly is: 'reply'
  /** `Reply-Text` of a command, body of an `api`; without the closing line feed. */
  readonly text: string
}

interface Waiting {
  readonly name: string
  readonly resolve: (reply: EslReply | EslError) => void
  readonly timer: NodeJS.Timeout
}

/**
 * Replies come in the order of the commands. One that does not come in time spoils all that follow, so the connection is given up
 * rather than a reply skipped: a late one would answer the next command.
 */
export class ReplyQueue {
  readonly #waiting: Waiting[] = []

  constructor(
    private readonly timeoutMs: number,
    private readonly onTimeout: () => void,
  ) {}

  get length(): number {
    return this.#waiting.length
  }

  expect(name: string): Promise<EslReply | EslError> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const at = this.#waiting.findIndex((waiting) => waiting.resolve === resolve)
        if (at !== -1) this.#waiting.splice(at, 1)
        resolve(eslError('timeout', name))
        this.onTimeout()
      }, this.timeoutMs)
      timer.unref()
      this.#waiting.push({ name, resolve, timer })
    })
  }

  /** False when nobody waits: the stream is out of step. */
  answer(message: EslMessage): boolean {
    const first = this.#waiting.shift()
    if (!first) return false
    clearTimeout(first.timer)
    const text = (message.headers.get('Reply-Text') ?? message.body.toString('utf8')).replace(/\n+$/, '')
    first.resolve(text.startsWith('-ERR') || text.startsWith('-USAGE') ? eslError('replied', text.slice(0, 200)) : { is: 'reply', text })
    return true
  }

  lose(): void {
    for (const waiting of this.#waiting.splice(0)) {
      clearTimeout(waiting.timer)
      waiting.resolve(eslError('lost', waiting.name))
    }
  }
}
