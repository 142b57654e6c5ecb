import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What a worker tells Prometheus. Labels are words of ours only: never an id, a number or a name. */
export interface CallMetrics {
  readonly registry: Registry
  ended(disposition: string): void
  /** Dial sent → answered or failed, as the switch said it. */
  dialled(result: string, tookMs: number): void
  /** An outcome of the switch → the next command sent to it: our share of the silence after a keypress. */
  turned(tookMs: number): void
  attached(result: string): void
  takenOver(): void
  claimed(runs: number): void
  /** A call that came in: answered, retried, or why no flow took it. */
  cameIn(result: string): void
  /** Read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void
}

export function createCallMetrics(): CallMetrics {
  const registry = new Registry()
  const registers = [registry]
  const ended = new Counter({ name: 'callweave_attempts_ended_total', help: 'Attempts by disposition.', labelNames: ['disposition'], registers })
  const dials = new Histogram({
    name: 'callweave_dial_seconds',
    help: 'Originate to answer or failure.',
    labelNames: ['result'],
    buckets: [0.5, 1, 2, 5, 10, 20, 30, 60],
    registers,
  })
  const turns = new Histogram({
    name: 'callweave_turn_seconds',
    help: 'Outcome from the switch to the next command sent to it.',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
    registers,
  })
  const attaches = new Counter({
    name: 'callweave_attaches_total',
    help: 'Looks for a call that somebody else had begun, by result.',
    labelNames: ['result'],
    registers,
  })
  const takeovers = new Counter({ name: 'callweave_segments_fenced_total', help: 'Segments that stopped because a newer one had the call.', registers })
  const claims = new Counter({ name: 'callweave_claims_total', help: 'Contacts claimed by the pump.', registers })
  const inbound = new Counter({ name: 'callweave_inbound_total', help: 'Calls that came in, by what became of them.', labelNames: ['result'], registers })
  return {
    registry,
    ended: (disposition) => ended.inc({ disposition }),
    dialled: (result, tookMs) => dials.observe({ result }, tookMs / 1000),
    turned: (tookMs) => turns.observe(tookMs / 1000),
    attached: (result) => attaches.inc({ result }),
    takenOver: () => takeovers.inc(),
    claimed: (runs) => claims.inc(runs),
    cameIn: (result) => inbound.inc({ result }),
    gauge: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      })
    },
  }
}
