import { type Gateway, gatewaysFor } from './gateway'
import { Pacer } from './pacer'

export type Acquired =
  | { readonly is: 'go'; readonly gateway: string }
  | { readonly is: 'wait'; readonly ms: number }
  /** Every gateway for this number has its lines in use. */
  | { readonly is: 'full' }
  /** No gateway takes this number, or all that do are down. */
  | { readonly is: 'noRoute' }

/** Failures of the way, not of the callee: they count against the gateway. */
const localCauses = new Set([
  'DESTINATION_OUT_OF_ORDER',
  'INVALID_GATEWAY',
  'GATEWAY_DOWN',
  'NETWORK_OUT_OF_ORDER',
  'NORMAL_TEMPORARY_FAILURE',
  'NO_ROUTE_TRANSIT_NET',
  'RECOVERY_ON_TIMER_EXPIRE',
])

const failuresMax = 5
const pauseMs = 30_000

/**
 * Chooses a gateway for each dial and keeps to its rate and lines. A gateway that fails five times in a row by itself rests for half a minute and
 * the next one is taken: for the NEXT dial. A dial that failed is never sent again by another way; whether to try once more is the campaign's decision.
 */
export class Exchange {
  readonly #pacers = new Map<string, Pacer>()
  readonly #failures = new Map<string, number>()
  readonly #restsUntilMs = new Map<string, number>()

  constructor(private readonly gateways: readonly Gateway[]) {
    for (const gateway of gateways) this.#pacers.set(gateway.name, new Pacer(gateway.callsPerSecond, gateway.lines))
  }

  acquire(number: string, nowMs: number): Acquired {
    let waitMs = Number.POSITIVE_INFINITY
    let full = false
    for (const gateway of gatewaysFor(number, this.gateways)) {
      if ((this.#restsUntilMs.get(gateway.name) ?? 0) > nowMs) continue
      const turn = this.#pacers.get(gateway.name)?.take(nowMs)
      if (turn?.is === 'go') return { is: 'go', gateway: gateway.name }
      if (turn?.is === 'wait') waitMs = Math.min(waitMs, turn.ms)
      else full = true
    }
    if (Number.isFinite(waitMs)) return { is: 'wait', ms: waitMs }
    return { is: full ? 'full' : 'noRoute' }
  }

  /** The dial's result is known. */
  report(gateway: string, result: { readonly is: string; readonly cause?: string }, nowMs: number): void {
    const failed = result.is !== 'answered' && result.cause !== undefined && localCauses.has(result.cause)
    const failures = failed ? (this.#failures.get(gateway) ?? 0) + 1 : 0
    this.#failures.set(gateway, failures)
    if (failures < failuresMax) return
    this.#restsUntilMs.set(gateway, nowMs + pauseMs)
    this.#failures.set(gateway, 0)
  }

  /** The call that used it is over. */
  release(gateway: string): void {
    this.#pacers.get(gateway)?.release()
  }

  resting(nowMs: number): readonly string[] {
    return [...this.#restsUntilMs].filter(([, untilMs]) => untilMs > nowMs).map(([name]) => name)
  }
}
