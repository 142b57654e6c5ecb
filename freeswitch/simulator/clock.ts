/** The simulator's time. Durations run `speed` times faster; stamps are of the real clock. */
export class Clock {
  constructor(readonly speed: number) {}

  /** Microseconds since 1970, rising strictly, as FreeSWITCH writes them. */
  nowUs(): number {
    const now = Math.round((performance.timeOrigin + performance.now()) * 1000)
    this.#last = now > this.#last ? now : this.#last + 1
    return this.#last
  }
  #last = 0

  /** Runs later, by the callee's time. Infinite never comes. Returns how to call it off. */
  after(ms: number, run: () => void): () => void {
    if (!Number.isFinite(ms)) return () => {}
    const timer = setTimeout(run, Math.max(0, ms) / this.speed)
    return () => clearTimeout(timer)
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve))
  }
}
