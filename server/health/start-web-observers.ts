import { webMetrics } from '../metrics/web-metrics'
import { startTracing } from '../tracing/start-tracing'
import { startHealthServer } from './health-server'
import { readiness } from './readiness'

/** Traces of the web process, and `/metrics` on a port of 127.0.0.1 of its own: the pages' port may be open to the world. */
export async function startWebObservers(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  await startTracing('web')
  if (!env.CALLWEAVE_WEB_METRICS_PORT) return
  await startHealthServer({
    port: Number(env.CALLWEAVE_WEB_METRICS_PORT),
    registry: webMetrics().registry,
    isReady: async () => Object.values(await readiness()).every((part) => part === 'ok'),
  })
}
