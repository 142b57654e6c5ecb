import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { compile, parseFlow } from '../flows/index'
import { applyVersion } from '../server/campaign/apply-version'
import { cancelCampaign } from '../server/campaign/cancel-campaign'
import { pauseCampaign } from '../server/campaign/pause-campaign'
import { resumeCampaign } from '../server/campaign/resume-campaign'
import { setPace } from '../server/campaign/set-pace'
import { storePlan } from '../server/plan/store-plan'
import { type CampaignInput, campaignQueries, type CampaignProgress, campaignWorkflowId, workflowTypes } from './messages'
import { workflowTaskQueue } from './options'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { type CallingCampaign, campaignEnd, createCallingCampaign, peopleOf } from './testing/create-calling-campaign'

const patience = { timeout: 60_000, interval: 20 }

describe('a campaign under way', () => {
  let stack: CallingStack
  beforeAll(async () => {
    stack = await startCallingStack({ speed: 20, callWorkers: 1 })
  })
  afterAll(() => stack?.close())
  const deps = () => ({ db: stack.db, temporal: stack.temporal, switch: 'simulator' as const })

  /** Begins anew after every slice, as a campaign of many hours does. */
  async function start(people: number, block: string): Promise<CallingCampaign> {
    const campaign = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people: peopleOf('01', people, block), callsPerSecond: 6 })
    await stack.db.campaign.update({ where: { id: campaign.campaignId }, data: { startedOn: 'simulator' } })
    const input: CampaignInput = { workspaceId: campaign.workspaceId, campaignId: campaign.campaignId, slicesPerRun: 1 }
    await stack.temporal.workflow.start(workflowTypes.campaign, {
      taskQueue: workflowTaskQueue,
      workflowId: campaignWorkflowId(campaign.campaignId),
      args: [input],
    })
    return campaign
  }
  const handle = ({ campaignId }: CallingCampaign) => stack.temporal.workflow.getHandle(campaignWorkflowId(campaignId))
  const cleared = ({ campaignId }: CallingCampaign) =>
    stack.db.attempt.findMany({ where: { campaignId, clearedAt: { not: null } }, select: { clearedAt: true } })
  const clearedFrom = (campaign: CallingCampaign, count: number) =>
    vi.waitFor(async () => expect((await cleared(campaign)).length).toBeGreaterThanOrEqual(count), patience)
  /** By the clock that also writes the clearances. */
  const databaseNow = async (): Promise<Date> => {
    const [row] = await stack.sql.query<{ now: Date }>('SELECT clock_timestamp() AS now')
    return row?.now ?? new Date(0)
  }

  it('clears nobody between its pause and its resume, takes a new pace, and loses nothing when its workflow begins anew', async () => {
    const campaign = await start(40, '796')
    const { runId: firstRun } = await handle(campaign).describe()
    await clearedFrom(campaign, 5)
    await pauseCampaign(deps(), campaign)
    const pausedAt = await databaseNow()
    await vi.waitFor(async () => {
      const progress = await handle(campaign).query<CampaignProgress>(campaignQueries.progress)
      expect(progress).toMatchObject({ status: 'paused', slices: 1 })
    }, patience)
    await setPace(deps(), { ...campaign, callsPerSecond: 40 })
    const resumedAt = await databaseNow()
    await resumeCampaign(deps(), campaign)
    const end = await campaignEnd(stack, campaign)
    expect(end.status).toBe('done')
    // More than once for those whom the pause met between their claim and their check; who was forgotten at a new beginning would be missing.
    expect(end.claimed).toBeGreaterThanOrEqual(40)
    expect((await handle(campaign).describe()).runId).not.toBe(firstRun)
    const between = (await cleared(campaign)).filter(({ clearedAt }) => clearedAt && clearedAt > pausedAt && clearedAt < resumedAt)
    expect(between).toEqual([])
    expect(await stack.db.attempt.count({ where: { campaignId: campaign.campaignId, disposition: 'completed' } })).toBe(40)
    const numbers = stack.simulator.owner.ledger.calls.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('clears nobody after its cancel; calls under way end as they would have', async () => {
    const campaign = await start(40, '797')
    await clearedFrom(campaign, 5)
    await cancelCampaign(deps(), campaign)
    const cancelledAt = await databaseNow()
    expect(await campaignEnd(stack, campaign)).toMatchObject({ status: 'cancelled' })
    expect((await cleared(campaign)).filter(({ clearedAt }) => clearedAt && clearedAt > cancelledAt)).toEqual([])
    const dispositions = await stack.db.campaignContact.groupBy({ by: ['disposition', 'state'], where: { campaignId: campaign.campaignId }, _count: true })
    expect(dispositions.map(({ disposition, state }) => `${state} ${disposition}`).sort()).toEqual(['done cancelled', 'done completed'])
  })

  it('runs another version from the moment it is given it: whoever is dialled later hears the new one, and no call is lost or made twice', async () => {
    const campaign = await start(40, '798')
    await setPace(deps(), { ...campaign, callsPerSecond: 40 })
    const versionId = await otherVersion(campaign)
    await clearedFrom(campaign, 3)
    // Where pump, checks and dials are in full swing.
    const applied = await applyVersion(stack.sql, { ...campaign, versionId })
    const appliedAt = await databaseNow()
    expect(await campaignEnd(stack, campaign)).toMatchObject({ status: 'done' })
    const attempts = await stack.db.attempt.findMany({ where: { campaignId: campaign.campaignId } })
    expect(attempts.map(({ attemptNo, disposition }) => `${attemptNo} ${disposition}`)).toEqual(Array(40).fill('1 completed'))
    const isOld = (planHash: string) => planHash === campaign.planHash
    expect(attempts.filter(({ dialedAt, planHash }) => dialedAt && dialedAt > appliedAt && isOld(planHash))).toEqual([])
    expect(attempts.filter(({ planHash }) => isOld(planHash))).toHaveLength(applied.kept)
    expect(applied.waiting).toBeGreaterThan(0)
    const numbers = stack.simulator.owner.ledger.calls.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  async function otherVersion({ workspaceId, flowVersionId }: CallingCampaign): Promise<string> {
    const { flowId, number, source, layout, receipt } = await stack.db.flowVersion.findUniqueOrThrow({ where: { id: flowVersionId } })
    const other = source.replaceAll('您', '你')
    const { flow } = parseFlow(other)
    const plan = flow && compile(flow).plan
    if (!plan) throw new Error('it does not compile')
    await storePlan({ db: stack.db }, { workspaceId, plan })
    const { id } = await stack.db.flowVersion.create({
      data: { workspaceId, flowId, number: number + 1, source: other, layout, planHash: plan.hash, receipt: receipt ?? {}, note: '', publishedBy: 'test' },
    })
    return id
  }
})
