/**
 * Events of one call, bounded. The read loop only puts them in; the call takes them out in its own turn. More than `max` waiting means that
 * the call cannot follow: the rest is dropped and `overrun` asks for a look at the switch instead.
 */
export class Mailbox<T> {
  readonly #waiting: T[] = []
  #scheduled = false
  #overrun = false

  constructor(
    private readonly max: number,
    private readonly take: (item: T) => void,
    private readonly overrun: () => void,
  ) {}

  put(item: T): void {
    if (this.#waiting.length >= this.max) {
      this.#overrun = true
      return
    }
    this.#waiting.push(item)
    if (this.#scheduled) return
    this.#scheduled = true
    queueMicrotask(() => this.#drain())
  }

  #drain(): void {
    this.#scheduled = false
    for (const item of this.#waiting.splice(0)) this.take(item)
    if (!this.#overrun) return
    this.#overrun = false
    this.overrun()
  }
}
