import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What a worker tells Prometheus. Labels are words of ours only: never an id, a number or a name. */
export interface CallMetrics {
  readonly registry: Registry
  ended(disposition: string): void
  /** Dial sent → answered or failed, as the switch said it. */
  dialled(result: string, tookMs: number): void
  /** A key of the callee → the next prompt, by the switch's clock: the silence that is heard. */
  keyAnswered(tookMs: number): void
  /** An outcome of the switch → the next command sent to it: our share of that silence. */
  turned(tookMs: number): void
  attached(result: string): void
  takenOver(): void
  /** A dial or a step whose result never arrived, and what the switch said of it when asked. */
  resultLost(settledAs: string): void
  /** The link to the switch was away. */
  gap(tookMs: number): void
  claimed(runs: number): void
  /** A call that came in: answered, retried, or why no flow took it. */
  cameIn(result: string): void
  /** What the gates said; `rule` is the one that stood in the way, empty for leave to dial. */
  checked(verdict: string, rule: string): void
  /** Read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void
  /** As `gauge`, by one label. */
  gauges(name: string, help: string, label: string, read: () => Promise<Readonly<Record<string, number>>>): void
}

const turnBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
const keyBuckets = [0.02, 0.03, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2, 5]

export function createCallMetrics(): CallMetrics {
  const registry = new Registry()
  const registers = [registry]
  const counter = (name: string, help: string, labelNames: readonly string[] = []) => new Counter({ name, help, labelNames: [...labelNames], registers })
  const ended = counter('callweave_attempts_ended_total', 'Attempts by disposition.', ['disposition'])
  const dials = new Histogram({
    name: 'callweave_dial_seconds',
    help: 'Originate to answer or failure.',
    labelNames: ['result'],
    buckets: [0.5, 1, 2, 5, 10, 20, 30, 60],
    registers,
  })
  const keys = new Histogram({ name: 'callweave_keypress_seconds', help: 'Key to next prompt, by the clock of the switch.', buckets: keyBuckets, registers })
  const turns = new Histogram({
    name: 'callweave_turn_seconds',
    help: 'Outcome from the switch to the next command sent to it.',
    buckets: turnBuckets,
    registers,
  })
  const attaches = counter('callweave_attaches_total', 'Looks for a call that somebody else had begun, by result.', ['result'])
  const takeovers = counter('callweave_segments_fenced_total', 'Segments that stopped because a newer one had the call.')
  const lost = counter('callweave_lost_results_total', 'Results of a dial that never arrived, by what the switch said of them when asked.', ['settled'])
  const gaps = counter('callweave_esl_gap_seconds_total', 'Time for which the link to the switch was away.')
  const claims = counter('callweave_claims_total', 'Contacts claimed by the pump.')
  const checks = counter('callweave_checks_total', 'Checks before a dial, by verdict and by the rule that stood in the way.', ['verdict', 'rule'])
  const inbound = counter('callweave_inbound_total', 'Calls that came in, by what became of them.', ['result'])
  return {
    registry,
    ended: (disposition) => ended.inc({ disposition }),
    dialled: (result, tookMs) => dials.observe({ result }, tookMs / 1000),
    keyAnswered: (tookMs) => keys.observe(tookMs / 1000),
    turned: (tookMs) => turns.observe(tookMs / 1000),
    attached: (result) => attaches.inc({ result }),
    takenOver: () => takeovers.inc(),
    resultLost: (settled) => lost.inc({ settled }),
    gap: (tookMs) => gaps.inc(tookMs / 1000),
    claimed: (runs) => claims.inc(runs),
    cameIn: (result) => inbound.inc({ result }),
    checked: (verdict, rule) => checks.inc({ verdict, rule }),
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
    gauges: (name, help, label, read) => {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          const values = await read()
          this.reset()
          for (const [word, value] of Object.entries(values)) this.set({ [label]: word }, value)
        },
      })
    },
  }
}
