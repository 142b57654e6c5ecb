import { setTimeout as sleep } from 'node:timers/promises'
import type { DialRequest, DialResult } from '../call-control'
import type { Route } from '../esl/commands/originate'
import type { Exchange } from './exchange'

/** Longest wait for a turn; the pump paces campaigns, so waiting here is the exception. */
const turnMs = 10_000

export type WayOut =
  | { readonly is: 'way'; readonly route: Route; readonly report: (result: DialResult) => void; readonly release: () => void }
  /** Nothing was sent: certainly nobody rang. */
  | { readonly is: 'failed'; readonly cause: 'CALLWEAVE_NO_ROUTE' | 'CALLWEAVE_LINES_BUSY' }

/** The route of a dial: the gateway it names, one that the exchange chooses, or the default. */
export async function wayOut(exchange: Exchange | undefined, fallback: Route, request: DialRequest): Promise<WayOut> {
  const plain = { report: () => {}, release: () => {} }
  if (request.gateway !== undefined) return { is: 'way', route: { kind: 'gateway', gateway: request.gateway }, ...plain }
  if (!exchange) return { is: 'way', route: fallback, ...plain }
  const untilMs = performance.now() + turnMs
  for (;;) {
    const nowMs = performance.now()
    const acquired = exchange.acquire(request.number, nowMs)
    if (acquired.is === 'noRoute') return { is: 'failed', cause: 'CALLWEAVE_NO_ROUTE' }
    if (acquired.is === 'go') return { is: 'way', route: { kind: 'gateway', gateway: acquired.gateway }, ...onGateway(exchange, acquired.gateway) }
    const waitMs = acquired.is === 'wait' ? acquired.ms : 100
    if (nowMs + waitMs > untilMs) return { is: 'failed', cause: 'CALLWEAVE_LINES_BUSY' }
    await sleep(waitMs)
  }
}

function onGateway(exchange: Exchange, gateway: string) {
  let released = false
  return {
    report: (result: DialResult): void => exchange.report(gateway, result, performance.now()),
    release: (): void => {
      if (!released) exchange.release(gateway)
      released = true
    },
  }
}
