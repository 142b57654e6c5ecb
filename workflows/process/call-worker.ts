import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { createLiveCallControl } from '../../freeswitch/live'
import { createAttemptStore } from '../../server/attempt/attempt-store'
import { createAttemptWriter } from '../../server/attempt/attempt-writer'
import { createClearanceStore } from '../../server/clearance/clearance-store'
import { createPhoneVault } from '../../server/crypto/phone-vault'
import type { Env } from '../../server/env'
import { readConnectors } from '../../server/http/connectors'
import type { Log } from '../../server/log'
import { createCallMetrics } from '../../server/metrics/call-metrics'
import { createMessageOutbox } from '../../server/message/message-outbox'
import { outboxProvider } from '../../server/message/message-provider'
import { openPromptStore } from '../../server/prompt/open-prompt-store'
import { createPlanStore } from '../../server/plan/plan-store'
import { collectPrompts } from '../../server/prompt/collect-prompts'
import { createAnswerListener } from '../../server/recognition/amd/create-answer-listener'
import { createRecogniser } from '../../server/recognition/create-recogniser'
import { recogniserOf } from '../../server/recognition/recognition-settings'
import { createRequestRunner } from '../../server/request/request-runner'
import { bridgeTargets } from '../../server/bridge/bridge-targets'
import { apology } from '../../server/inbound/apology'
import { oldestWorkspace } from '../../server/inbound/oldest-workspace'
import { takeInbound } from '../../server/inbound/take-inbound'
import type { SwitchNodeSetup } from '../../server/switch-node/switch-nodes'
import { createPool } from '../../server/sql/pool'
import { createSegmentActivities } from '../activities/segment/create-segment-activities'
import { createStallWatch } from '../activities/segment/stall-watch'
import type { RingInput } from '../messages'
import { segmentTaskQueue } from '../options'
import { createInboundDesk, type InboundDesk } from './inbound-desk'
import { createNodeWatch } from './node-watch'
import { startCall } from './start-call'
import { handOnCalls, workerIdentity } from './hand-on-calls'
import { watchSiblings } from './sibling-watch'
import { tracedClient } from '../../server/tracing/traced-client'
import type { Tracing } from '../../server/tracing/open-tracing'
import type { RunningWorker } from './running-worker'
import { tracedWorker } from './traced-worker'

const switchWithinMs = 10_000
const sweepEveryMs = 24 * 3_600_000

/** Segments of calls on one switch node. It holds the ESL link; two or more of them serve a node. */
export async function startCallWorker(env: Env, node: SwitchNodeSetup, log: Log, tracing: Tracing | null): Promise<RunningWorker> {
  const switchNode = node.name
  let desk: InboundDesk | undefined
  const metrics = createCallMetrics()
  const control = createLiveCallControl({
    url: node.url,
    route: env.route,
    name: switchNode,
    lostMs: env.switchLostMs,
    listener: createAnswerListener(join(env.stateFolder, 'recordings')),
    onInbound: (call) => desk?.arrived(call),
    onKeyAnswered: (tookMs) => metrics.keyAnswered(tookMs),
    onGap: (fromMs, toMs, calls) => {
      metrics.gap(toMs - fromMs)
      log.warn({ awayMs: toMs - fromMs, calls }, 'the link to the switch was away; every call is looked at')
    },
  })
  if (!(await control.ready(switchWithinMs))) {
    await control.close()
    throw new Error(`交换机没有应答或拒绝了密码，请检查 FREESWITCH_ESL_URL / the switch does not answer or refuses the password: check FREESWITCH_ESL_URL`)
  }
  if (env.switch === 'simulator' && !control.health().simulator) {
    await control.close()
    throw new Error('FREESWITCH_ESL_URL 指向真实交换机：请设置 CALLWEAVE_SWITCH=real / it points at a real switch: set CALLWEAVE_SWITCH=real')
  }
  const connection = await NativeConnection.connect({ address: env.temporal.address })
  const sql = createPool(env.databaseUrl, { connectionsMax: 16, name: `callweave-call-worker-${process.pid}` })
  const vault = createPhoneVault(env)
  const prompts = await openPromptStore({ sql, stateFolder: env.stateFolder, onFallback: (reason) => log.warn({ reason }, 'another voice stands in') })
  const recogniser = recogniserOf(process.env, env.switch)
  const sweep = setInterval(() => {
    collectPrompts({ sql, stateFolder: env.stateFolder }, Date.now()).then(
      (swept) => log.info({ ...swept }, 'unused prompts were removed'),
      (error: unknown) => log.warn({ error: String(error) }, 'unused prompts were not removed'),
    )
  }, sweepEveryMs).unref()
  const writer = createAttemptWriter({ sql, vault, log })
  const plans = createPlanStore(sql)
  const client = new Client({ connection, namespace: env.temporal.namespace, ...(await tracedClient()) })
  const watch = await createNodeWatch({ sql, control, setup: node, kind: env.switch, log })
  const taskQueue = segmentTaskQueue(switchNode)
  const recordings = join(env.stateFolder, 'recordings')
  mkdirSync(recordings, { recursive: true })
  const connectors = readConnectors(process.env.CALLWEAVE_CONNECTORS, process.env.CALLWEAVE_HTTP_HOSTS)
  const targets = bridgeTargets(process.env.CALLWEAVE_QUEUES, env.switch)
  const processName = `${switchNode}-${process.pid}`
  const segments = createSegmentActivities(
    {
      control,
      writer,
      log,
      metrics,
      stallWatch: createStallWatch(),
      node: watch.state,
      prompts,
      attempts: createAttemptStore({ sql, vault, plans }),
      clearances: createClearanceStore({ sql, switch: env.switch }),
      messages: createMessageOutbox({ sql, vault, provider: outboxProvider }),
      requests: createRequestRunner({ sql, vault, log, connectors }),
      recordingFile: (run, seq) => join(recordings, `${run.attemptId}-${seq}.wav`),
      ...(recogniser && {
        recognise: createRecogniser({
          control,
          recogniser,
          files: prompts.files,
          utteranceFile: (run, seq) => join(recordings, `${run.attemptId}-${seq}-said.wav`),
          onFailure: (error, run) => log.warn({ attemptId: run.attemptId, error: String(error) }, 'speech was not recognised'),
        }),
      }),
      bridgeTargets: async (_run, to) => targets(to.name),
      nowMs: Date.now,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    processName,
  )
  desk = createInboundDesk({
    switchNode,
    log,
    control: () => control,
    take: (call) => takeInbound({ sql, plans, vault }, { ...call, switchNode }),
    startRun: (input) => startCall(client, input),
    apology: async (workspaceId) => prompts.files(workspaceId ?? (await oldestWorkspace(sql)), apology),
    counted: metrics.cameIn,
  })
  // Whoever called before this process listened is on the line still.
  void control.lookForInbound()
  metrics.gauge('callweave_segments', 'Calls that this worker drives now.', () => segments.segments)
  metrics.gauge('callweave_esl_replies_waiting', 'Commands to the switch that it has not answered yet.', () => control.health().repliesWaiting)
  metrics.gauge('callweave_switch_connected', '1 while the link to the switch stands.', () => (control.health().connected ? 1 : 0))
  metrics.gauge('callweave_switch_sessions', 'Sessions of the switch, ours or not.', () => control.health().sessions)
  const siblings = watchSiblings({
    databaseUrl: env.databaseUrl,
    switchNode,
    name: processName,
    onGone: async (gone) =>
      log.warn({ worker: gone.name, calls: await handOnCalls({ sql, temporal: client }, gone) }, 'a call worker is gone, its calls are handed on'),
    onTrouble: (error) => log.warn({ error: String(error) }, 'the other call workers of this node cannot be watched'),
  })
  const worker = await Worker.create({
    connection,
    identity: workerIdentity({ name: processName, id: siblings.id }),
    namespace: env.temporal.namespace,
    taskQueue,
    activities: { runSegment: segments.runSegment, ringIn: ({ number, caller }: RingInput) => control.ringIn(number, caller) },
    ...(await tracedWorker(tracing)),
    maxConcurrentActivityTaskExecutions: 2 * env.callsMax,
    // Calls do not wait for this worker to end: they are let go and taken over.
    shutdownGraceTime: '1s',
    shutdownForceTime: '5s',
  })
  return {
    metrics,
    role: 'call',
    taskQueue,
    run: () => worker.run(),
    stop: () => worker.shutdown(),
    close: async () => {
      clearInterval(sweep)
      desk?.close()
      await siblings.close()
      watch.close()
      await writer.close()
      await control.close()
      await connection.close()
      await sql.close()
    },
    isReady: async () =>
      worker.getState() === 'RUNNING' &&
      control.health().connected &&
      (await sql.query('SELECT 1').then(
        () => true,
        () => false,
      )),
  }
}
