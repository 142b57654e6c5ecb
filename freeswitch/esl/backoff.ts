export interface Backoff {
  readonly firstMs: number
  readonly maxMs: number
}

/** Full jitter over a doubling range, so that many workers do not return in step. `random` is in [0, 1). */
export function backoffMs(attempt: number, backoff: Backoff, random: number): number {
  const ceiling = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(attempt, 16))
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}
