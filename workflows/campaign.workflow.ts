import { condition, continueAsNew, defineQuery, defineSignal, proxyActivities, setHandler, sleep } from '@temporalio/workflow'
import type { CampaignActivities } from './activities/campaign-activities'
import { type CampaignInput, type CampaignProgress, campaignQueries, campaignSignals, type CampaignStatus } from './messages'
import { briefOptions, pumpOptions } from './options'

/** A slice is a minute at most, so this is hours of work, and the history stays below a few thousand events. */
const slicesPerRun = 250
const windDownEveryMs = 2_000

const { pump } = proxyActivities<CampaignActivities>(pumpOptions)
const { openCampaign, closeCampaign } = proxyActivities<CampaignActivities>(briefOptions)

/**
 * scheduled → running ⇄ paused → done, or → draining → cancelled. The database holds the status that gates ask for;
 * whoever changes it writes it there first and then signals, so that a pause acts even while Temporal is away.
 */
export async function campaignWorkflow(input: CampaignInput): Promise<CampaignProgress> {
  let { paused, claimed, slices } = input.state ?? { paused: false, claimed: 0, slices: 0 }
  let status: CampaignStatus = input.state ? 'running' : 'scheduled'
  let cancelled = false
  let nudged = false
  setHandler(defineSignal(campaignSignals.pause), () => {
    paused = true
  })
  setHandler(defineSignal(campaignSignals.resume), () => {
    paused = false
    nudged = true
  })
  setHandler(defineSignal(campaignSignals.cancel), () => {
    cancelled = true
  })
  setHandler(defineSignal(campaignSignals.setRate), () => {
    nudged = true
  })
  setHandler(defineQuery<CampaignProgress>(campaignQueries.progress), () => ({ status: paused && status === 'running' ? 'paused' : status, claimed, slices }))

  if (!input.state) {
    if (input.startAtMs !== undefined) await condition(() => cancelled, Math.max(1, input.startAtMs - Date.now()))
    if (!cancelled) await openCampaign(input)
    status = 'running'
  }
  for (let slice = 0; slice < (input.slicesPerRun ?? slicesPerRun); slice += 1) {
    await condition(() => !paused || cancelled)
    if (cancelled) return { status: await windDown(input), claimed, slices }
    nudged = false
    const result = await pump(input)
    claimed += result.claimed
    slices += 1
    if (result.is === 'drained') {
      await closeCampaign({ ...input, as: 'done' })
      return { status: 'done', claimed, slices }
    }
    if (result.is === 'idle') await condition(() => nudged || paused || cancelled, Math.max(1, result.untilMs - Date.now()))
    if (result.is === 'stopped') {
      // Cancelled in the database, whether or not the signal came through.
      if (result.status !== 'paused') cancelled = true
      else await condition(() => nudged || cancelled)
    }
  }
  if (cancelled) return { status: await windDown(input), claimed, slices }
  return continueAsNew<typeof campaignWorkflow>({ ...input, state: { paused, claimed, slices } })
}

/** Calls under way go on to their end; nobody new is dialled. */
async function windDown(input: CampaignInput): Promise<CampaignStatus> {
  for (;;) {
    const { underWay } = await closeCampaign({ ...input, as: 'cancelled' })
    if (underWay === 0) return 'cancelled'
    await sleep(windDownEveryMs)
  }
}
