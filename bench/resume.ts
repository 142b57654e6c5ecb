import { randomUUID } from 'node:crypto'
import { createCallerIds } from '../prisma/seed/create-caller-ids'
import { createPeople } from '../prisma/seed/create-people'
import { createWorkspace } from '../prisma/seed/create-workspace'
import { parseFlow } from '../flows/index'
import { EslConnection } from '../freeswitch/esl/connection'
import { eslAddress } from '../freeswitch/esl/url'
import { createCampaign } from '../server/campaign/create-campaign'
import { startCampaign } from '../server/campaign/start-campaign'
import { createFlow } from '../server/flow/create-flow'
import { publishFlow } from '../server/flow/publish-flow'
import { type ChaosStack, startChaosStack } from '../workflows/testing/chaos/chaos-stack'
import { processTree } from '../workflows/testing/chaos/process-tree'
import { peopleOf } from '../workflows/testing/create-calling-campaign'

/**
 * Silence that a callee hears when the call worker is killed in mid-prompt: from the end of the prompt that was playing (it goes on in the
 * switch) to the beginning of the next, by the switch's own clock. Floor: the same gap in calls whose worker lived, in the same run.
 */
const rounds = Number(process.argv[2] ?? 5)
const callsPerRound = Number(process.argv[3] ?? 16)
const prompts = 8
/** About what one of them lasts. */
const promptMs = 3_000

interface Heard {
  readonly name: 'PLAYBACK_START' | 'PLAYBACK_STOP'
  readonly call: string
  readonly workerPid: number
  readonly atMs: number
}

const stack = await startChaosStack({ speed: 1 })
const address = eslAddress(stack.eslUrl)
if (!address) throw new Error(stack.eslUrl)
const heard: Heard[] = []
const watch = new EslConnection({
  address,
  onEvent: (event) => {
    if (event.name !== 'PLAYBACK_START' && event.name !== 'PLAYBACK_STOP') return
    const workerPid = Number(/-(\d+):/.exec(event.variable('cw_owner') ?? '')?.[1] ?? 0)
    heard.push({ name: event.name, call: event.callId ?? '', workerPid, atMs: Number(event.get('Event-Date-Timestamp')) / 1000 })
  },
})
const silences: number[] = []
const floor: number[] = []
let victims = 0
try {
  for (let round = 0; round < rounds; round += 1) await oneRound(round)
  report('floor: no kill', floor)
  report('after SIGKILL in mid-prompt', silences)
  console.log(
    `${victims} calls of killed workers, ${silences.length} heard the next prompt; load ${(await import('node:os'))
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  )
} finally {
  watch.close()
  await stack.close()
}

async function oneRound(round: number): Promise<void> {
  const from = heard.length
  const campaignId = await campaignOf(stack, round)
  await until(() => playing(heard.slice(from)).size >= callsPerRound * 0.8)
  // In the second prompt of most calls: the worker is past its beginning, the calls are not near their end.
  const settled = heard.length
  await until(() => heard.slice(settled).filter(({ name }) => name === 'PLAYBACK_START').length >= callsPerRound / 2)
  // Anywhere in the prompt, not only at its beginning.
  await new Promise((go) => setTimeout(go, Math.random() * promptMs))
  const [pid] = stack.pidsOf('callWorker')
  if (pid === undefined) throw new Error('no call worker')
  const struck = [...playing(heard.slice(from)).values()].filter(({ workerPid }) => workerPid === pid).map(({ call }) => call)
  const killedAt = heard.length
  const back = stack.revived(pid)
  for (const one of processTree(pid)) process.kill(one, 'SIGKILL')
  victims += struck.length
  floor.push(...gaps(heard.slice(from, killedAt)))
  await back
  await until(async () => (await stack.db.campaignContact.count({ where: { campaignId, state: { not: 'done' } } })) === 0)
  for (const call of struck) {
    const [first] = gaps(heard.slice(killedAt).filter((one) => one.call === call))
    if (first !== undefined) silences.push(first)
  }
}

/** Calls in mid-prompt, with what they last told. */
function playing(events: readonly Heard[]): Map<string, Heard> {
  const last = new Map(events.map((event) => [event.call, event]))
  for (const [call, { name }] of last) if (name === 'PLAYBACK_STOP') last.delete(call)
  return last
}

/** From each end of a prompt to the next beginning of the same call. */
function gaps(events: readonly Heard[]): number[] {
  const stoppedMs = new Map<string, number>()
  const found: number[] = []
  for (const { name, call, atMs } of events) {
    const before = stoppedMs.get(call)
    if (name === 'PLAYBACK_STOP') stoppedMs.set(call, atMs)
    else if (before !== undefined) found.push(atMs - before)
  }
  return found
}

function report(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN)
  console.log(`${what}: n ${sorted.length}, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`)
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((go) => setTimeout(go, 20))
}

/** A call that only listens: prompts of some seconds, one after the other. */
async function campaignOf({ db, vault, temporal }: ChaosStack, round: number): Promise<string> {
  const workspaceId = `bench-${randomUUID().slice(0, 8)}`
  const says = Array.from({ length: prompts }, (_, index) => `say-${index + 1}`)
  const text = (index: number) => ({
    'zh-CN': `第${index + 1}句：提醒您明天下午有一节试听课。`,
    en: `Sentence ${index + 1}: your lesson is tomorrow afternoon.`,
  })
  const { flow, issues } = parseFlow(
    JSON.stringify({
      schemaVersion: 1,
      name: { 'zh-CN': '连续播放', en: 'Prompts in a row' },
      nodes: {
        start: {
          type: 'campaign',
          config: { callerName: { 'zh-CN': '启程培训学校', en: 'Qicheng' }, locales: ['zh-CN', 'en'], industry: 'education' },
          on: { next: 'call' },
        },
        call: {
          type: 'dial',
          config: { pool: 'school' },
          on: Object.fromEntries(
            ['answered', 'machine', 'busy', 'noAnswer', 'rejected', 'unreachable', 'blocked', 'failed'].map((port) => [
              port,
              port === 'answered' ? 'say-1' : 'end',
            ]),
          ),
        },
        ...Object.fromEntries(says.map((say, index) => [say, { type: 'say', config: { text: text(index) }, on: { next: says[index + 1] ?? 'end' } }])),
        end: { type: 'end', label: { 'zh-CN': '结束', en: 'End' } },
      },
    }),
  )
  if (!flow) throw new Error(JSON.stringify(issues))
  await createWorkspace(db, { workspaceId })
  await createCallerIds(db, { workspaceId, pool: 'school', count: callsPerRound, prefix: '+9992' })
  const { flowId } = await createFlow({ db }, { workspaceId, flow, layout: { schemaVersion: 1, nodes: {} }, createdBy: 'bench' })
  const published = await publishFlow({ db }, { workspaceId, flowId, note: '', publishedBy: 'bench' })
  if (published?.is !== 'published') throw new Error(JSON.stringify(published))
  const { listId } = await createPeople({ db, vault }, { workspaceId, listName: 'bench', people: peopleOf('00', callsPerRound, String(700 + round)) })
  const { campaignId } = await createCampaign(
    { db },
    { workspaceId, name: 'bench', flowVersionId: published.versionId, listId, createdBy: 'bench', callsPerSecond: 20, linesMax: callsPerRound },
  )
  await startCampaign({ db, temporal, switch: 'simulator' }, { workspaceId, campaignId })
  return campaignId
}
