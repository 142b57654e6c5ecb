import { Runtime } from '@temporalio/worker'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { readEnv } from '../server/env'
import { createLog } from '../server/log'
import { startTracing } from '../server/tracing/start-tracing'
import { servedNodes } from './process/served-nodes'
import { startCallWorker } from './process/call-worker'
import { startHealthServer } from '../server/health/health-server'
import type { RunningWorker } from './process/running-worker'
import { startWorkflowWorker } from './process/workflow-worker'

// Composition root of the worker processes: CALLWEAVE_WORKER=workflow|call, both in one process when unset.
const env = readEnv()
const log = createLog(`worker-${env.worker ?? 'all'}`)
Runtime.install({ telemetryOptions: { logging: { filter: 'WARN', forward: {} } }, shutdownSignals: [] })

const tracing = await startTracing(`worker-${env.worker ?? 'all'}`)
const workers: RunningWorker[] = []
try {
  if (env.worker !== 'call') workers.push(await startWorkflowWorker(env, log, tracing))
  if (env.worker !== 'workflow') for (const node of servedNodes(env)) workers.push(await startCallWorker(env, node, log, tracing))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const stop = () => {
  for (const worker of workers) worker.stop()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

const openHealth = (port: number) => {
  const own = new Registry()
  collectDefaultMetrics({ register: own })
  return startHealthServer({
    port,
    registry: Registry.merge([own, ...workers.map((worker) => worker.metrics.registry)]),
    isReady: async () => (await Promise.all(workers.map((worker) => worker.isReady()))).every(Boolean),
  })
}
const health = env.workerPort === undefined ? undefined : await openHealth(env.workerPort)
const ready = {
  role: env.worker ?? 'all',
  taskQueue: workers.map((worker) => worker.taskQueue).join(','),
  pid: process.pid,
  ...(health && { port: health.port }),
}
console.log(`callweave:ready ${JSON.stringify(ready)}`)
try {
  await Promise.all(workers.map((worker) => worker.run()))
} catch (error) {
  console.error(error instanceof Error ? error.stack : error)
  process.exitCode = 1
} finally {
  await health?.close()
  await tracing?.close().catch(() => undefined)
  for (const worker of workers) await worker.close().catch((error: Error) => log.error({ error: String(error) }, 'a worker did not close cleanly'))
}
