import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What the web process tells Prometheus. Labels are names of procedures: never what was asked. */
export interface WebMetrics {
  readonly registry: Registry
  answered(procedure: string, outcome: string, tookMs: number): void
}

// Next gives pages and routes module instances of their own: the numbers live beside them, not in one of them.
const held = globalThis as typeof globalThis & { callweaveWebMetrics?: WebMetrics }

export function webMetrics(): WebMetrics {
  held.callweaveWebMetrics ??= createWebMetrics()
  return held.callweaveWebMetrics
}

function createWebMetrics(): WebMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'callweave_request_seconds',
    help: 'Requests of the pages and the API by procedure and outcome.',
    labelNames: ['procedure', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return { registry, answered: (procedure, outcome, tookMs) => requests.observe({ procedure, outcome }, tookMs / 1000) }
}
