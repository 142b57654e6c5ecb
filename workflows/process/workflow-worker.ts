import { Client } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { sealDecisions } from '../../server/ledger/seal-decisions'
import { closeCampaign } from '../../server/pump/close-campaign'
import { openCampaign } from '../../server/pump/open-campaign'
import { pump } from '../../server/pump/pump'
import { placeAgain } from '../../server/switch-node/place-again'
import { createPlanStore } from '../../server/plan/plan-store'
import { createPool } from '../../server/sql/pool'
import type { Env } from '../../server/env'
import type { Log } from '../../server/log'
import { createCallMetrics } from '../../server/metrics/call-metrics'
import { createCampaignActivities } from '../activities/create-campaign-activities'
import { callSignals, callWorkflowId } from '../messages'
import { pumpSliceMs, workflowTaskQueue } from '../options'
import { workflowBundle } from './bundle'
import type { Tracing } from '../../server/tracing/open-tracing'
import { tracedClient } from '../../server/tracing/traced-client'
import type { RunningWorker } from './running-worker'
import { startCall } from './start-call'
import { tracedWorker } from './traced-worker'

/** A decision stands outside the chain for no longer than this while a worker runs. */
const sealEveryMs = 2_000

/** Workflows and the campaigns' activities. Apart from the call workers, so that 5 ms activations do not stall the ESL loop. */
export async function startWorkflowWorker(env: Env, log: Log, tracing: Tracing | null): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address: env.temporal.address })
  const client = new Client({ connection, namespace: env.temporal.namespace, ...(await tracedClient()) })
  const sql = createPool(env.databaseUrl, { connectionsMax: 8, name: `callweave-workflow-worker-${process.pid}` })
  const metrics = createCallMetrics()
  const plans = createPlanStore(sql)
  metrics.gauges('callweave_attempts_open', 'Attempts that have not ended, by state, of the whole house.', 'state', async () => {
    const rows = await sql.query<{ state: string; count: number }>(`SELECT state, count(*)::int AS count FROM attempt WHERE state <> 'ended' GROUP BY state`)
    return { claimed: 0, dialing: 0, live: 0, unknown: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
  })
  const worker = await Worker.create({
    connection,
    namespace: env.temporal.namespace,
    taskQueue: workflowTaskQueue,
    workflowBundle: await workflowBundle(env.stateFolder, tracing !== null),
    ...(await tracedWorker(tracing)),
    activities: createCampaignActivities({
      placeAgain: (run) => placeAgain(sql, run),
      open: (input) => openCampaign(sql, input),
      pump: async (input, turn) => {
        const result = await pump({ sql, plans, log, switch: env.switch, sliceMs: pumpSliceMs, startCall: (call) => startCall(client, call) }, input, turn)
        metrics.claimed(result.claimed)
        return result
      },
      close: (input) => closeCampaign(sql, input),
      cancelWait: (runId) =>
        client.workflow
          .getHandle(callWorkflowId(runId))
          .signal(callSignals.cancel)
          .catch(() => undefined),
    }),
    // A dead worker's sticky queue holds its calls up for this long at most.
    stickyQueueScheduleToStartTimeout: '1s',
    maxConcurrentActivityTaskExecutions: 50,
    maxCachedWorkflows: 2_000,
    shutdownGraceTime: '2s',
  })
  const seal = setInterval(() => {
    sealDecisions(sql).catch((error: unknown) => log.warn({ error: String(error) }, 'decisions were not sealed; the next turn takes them'))
  }, sealEveryMs).unref()
  return {
    metrics,
    role: 'workflow',
    taskQueue: workflowTaskQueue,
    run: () => worker.run(),
    stop: () => worker.shutdown(),
    close: async () => {
      clearInterval(seal)
      await connection.close()
      await sql.close()
    },
    isReady: async () => worker.getState() === 'RUNNING' && (await answers(sql.query('SELECT 1'))),
  }
}

function answers(query: Promise<unknown>): Promise<boolean> {
  return query.then(
    () => true,
    () => false,
  )
}
