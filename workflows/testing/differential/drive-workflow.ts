import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { createLiveCallControl } from '../../../freeswitch/live'
import type { Persona } from '../../../freeswitch/simulator/personas'
import { startSimulator } from '../../../freeswitch/simulator/server'
import type { Utterance } from '../../../flows/model/command'
import { placeholderEngine } from '../../../server/prompt/placeholder-engine'
import { createPromptStore } from '../../../server/prompt/prompt-store'
import { createTemporalClient } from '../../../server/temporal/client'
import { testTemporal } from '../../../tools/testing/temporal'
import { createSegmentActivities } from '../../activities/segment/create-segment-activities'
import type { SegmentActivities } from '../../activities/segment-activities'
import { callWorkflowId, type CallResult, type SegmentInput, workflowTypes } from '../../messages'
import { segmentTaskQueue, workflowTaskQueue } from '../../options'
import { workflowBundle } from '../../process/bundle'
import { type Compared, compare } from './compare'
import type { RandomCall } from './random-call'
import { recordedDeps } from './recorded-deps'
import { recordedSwitch } from './recorded-switch'
import type { Stores } from './stores'
import { createWorld } from './world'

const switchNode = 'fs1'
const dayMs = 86_400_000

/** The whole way of a call: Temporal, the workflow, the segment activity, ESL over TCP, the simulated switch; here in one process. */
export async function openWorkflows(stores: Stores, speed: number) {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const callees = new Map<string, Persona>()
  const [temporal, simulator, bundle] = await Promise.all([
    testTemporal(),
    startSimulator({ speed, password: 'test', callees }),
    workflowBundle(stores.folder, false),
  ])
  const [client, connection] = await Promise.all([createTemporalClient(temporal), NativeConnection.connect({ address: temporal.address })])
  const control = createLiveCallControl({ url: simulator.url, route: 'gateway:sim', name: switchNode })
  if (!(await control.ready(10_000))) throw new Error('the simulator does not answer')
  const prompts = createPromptStore({ sql: stores.sql, stateFolder: stores.folder, engines: [placeholderEngine] })
  const texts = new Map<string, string>()
  const files = async (workspaceId: string, say: readonly Utterance[]) => {
    const paths = await prompts.files(workspaceId, say)
    for (const [index, path] of paths.entries()) {
      const part = say[index]
      if (part) texts.set(path, 'text' in part ? part.text : part.audio)
    }
    return paths
  }
  const segments = new Map<string, SegmentActivities>()
  const shared = { connection, namespace: temporal.namespace }
  const workers = await Promise.all([
    Worker.create({ ...shared, taskQueue: workflowTaskQueue, workflowBundle: bundle }),
    Worker.create({
      ...shared,
      taskQueue: segmentTaskQueue(switchNode),
      activities: {
        runSegment: async (input: SegmentInput) => {
          const activities = segments.get(input.runId)
          if (!activities) throw new Error(`no such run: ${input.runId}`)
          return activities.runSegment(input)
        },
      },
    }),
  ])
  const running = workers.map((worker) => worker.run())

  return {
    call: async ({ plan, picks }: RandomCall, person: Persona, number: string): Promise<Compared> => {
      const world = createWorld(picks, [])
      const locale = (picks[0] ?? 0) % 2 === 0 ? 'zh-CN' : 'en'
      callees.set(number, person)
      const { runId, contactId } = await stores.claim({ plan, number, locale, consent: true, doNotCall: false })
      const startMs = Date.now()
      const { deps, written } = recordedDeps({
        stores,
        world,
        control: recordedSwitch({ world, control, ledger: simulator.owner.ledger, textOf: (file) => texts.get(file) ?? file }),
        files,
        targets: () => [['agent1'], ['agent_busy'], []][world.pick() % 3] ?? [],
        clock: { nowMs: Date.now, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), aheadMs: () => 0 },
        left: async () => undefined,
        // No cap on calls stands in the way of a second one.
        beforeCheck: async () => {
          await stores.age(contactId, 2 * dayMs)
        },
      })
      segments.set(runId, createSegmentActivities(deps, `test-${runId}`))
      const input = { workspaceId: stores.workspaceId, campaignId: stores.campaignId, runId, switchNode }
      const handle = await client.workflow.start(workflowTypes.call, { taskQueue: workflowTaskQueue, workflowId: callWorkflowId(runId), args: [input] })
      const result: CallResult = await handle.result()
      if (result.is !== 'ended') throw new Error(`parked until ${new Date(result.untilMs).toISOString()}`)
      return compare({ stores, world, plan, runId, contactId, locale, startMs, written: written() })
    },
    close: async () => {
      for (const worker of workers) worker.shutdown()
      await Promise.all(running)
      await control.close()
      await simulator.close()
      await client.connection.close()
      await connection.close()
    },
  }
}

export type Workflows = Awaited<ReturnType<typeof openWorkflows>>
