export type Turn = { readonly is: 'go' } | { readonly is: 'wait'; readonly ms: number } | { readonly is: 'full' }

/**
 * Calls per second and lines of one gateway. Tokens come evenly: a burst of a second's worth never leaves at once, which carriers answer with 503.
 * Time comes from outside, in ms, and never runs back.
 */
export class Pacer {
  #nextMs = 0
  #busy = 0

  constructor(
    private readonly callsPerSecond: number,
    private readonly lines: number,
  ) {}

  get busy(): number {
    return this.#busy
  }

  /** `go` takes a line and the turn; give the line back with `release`. */
  take(nowMs: number): Turn {
    if (this.#busy >= this.lines) return { is: 'full' }
    if (nowMs < this.#nextMs) return { is: 'wait', ms: this.#nextMs - nowMs }
    this.#nextMs = Math.max(this.#nextMs, nowMs) + 1000 / this.callsPerSecond
    this.#busy++
    return { is: 'go' }
  }

  release(): void {
    this.#busy = Math.max(0, this.#busy - 1)
  }
}
