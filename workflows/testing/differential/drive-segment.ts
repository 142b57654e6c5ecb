import type { Utterance } from '../../../flows/model/command'
import { runSegment } from '../../activities/segment/run-segment'
import { type Compared, compare } from './compare'
import type { RandomCall } from './random-call'
import { type Recorded, recordedDeps } from './recorded-deps'
import { scriptedSwitch } from './scripted-switch'
import type { Stores } from './stores'
import { createWorld, WorkerDied } from './world'

/** More segments than a call of a random flow can need. */
const segmentsMax = 200

/** A call by the segment activity over the real stores, with a switch that acts by numbers; workers die where the call says so. */
export async function driveSegment(stores: Stores, { plan, picks, deaths }: RandomCall, number: string): Promise<Compared & { readonly died: number }> {
  const world = createWorld(picks, deaths)
  const first = world.pick()
  const locale = first % 2 === 0 ? 'zh-CN' : 'en'
  const { runId, contactId } = await stores.claim({ plan, number, locale, consent: first % 11 !== 0, doNotCall: first % 13 === 0 })
  const startMs = Date.now()
  let aheadMs = 0
  const sleep = async (ms: number) => {
    aheadMs += ms
    await stores.age(contactId, ms)
  }
  const texts = new Map<string, string>()
  const files = async (_workspace: string, say: readonly Utterance[]) =>
    say.map((part) => {
      const file = `/prompts/${texts.size}.wav`
      texts.set(file, 'text' in part ? part.text : part.audio)
      return file
    })
  const control = scriptedSwitch({ world, textOf: (file) => texts.get(file) ?? file, settle: () => recorded.settle() })
  const recorded: Recorded = recordedDeps({
    stores,
    world,
    control,
    files,
    targets: () => (world.pick() % 5 === 0 ? [] : ['agent1']),
    clock: { nowMs: () => Date.now() + aheadMs, sleep, aheadMs: () => aheadMs },
    beforeCheck: async () => undefined,
    left: async () => {
      if (!world.diesNow()) return
      await recorded.settle()
      throw new WorkerDied()
    },
  })

  let died = 0
  for (let segments = 0; segments < segmentsMax; segments++) {
    try {
      const input = { workspaceId: stores.workspaceId, campaignId: stores.campaignId, runId, switchNode: 'fs1' }
      const result = await runSegment(recorded.deps, input, `worker-${segments}`)
      if (result.is === 'ended') return { ...(await compare({ stores, world, plan, runId, contactId, locale, startMs, written: recorded.written() })), died }
      await sleep(result.is === 'wait' ? result.ms : Math.max(0, result.untilMs - Date.now() - aheadMs))
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error
      died += 1
    }
  }
  throw new Error('the call does not end')
}
