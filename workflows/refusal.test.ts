import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cancelCampaign } from '../server/campaign/cancel-campaign'
import { startCampaign } from '../server/campaign/start-campaign'
import { callUuid } from '../server/attempt/call-uuid'
import { callWorkflowId, type CallInput, type CallResult, workflowTypes } from './messages'
import { workflowTaskQueue } from './options'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { campaignEnd, createCallingCampaign, peopleOf } from './testing/create-calling-campaign'

describe('what must not run', () => {
  let stack: CallingStack
  beforeAll(async () => {
    stack = await startCallingStack({ speed: 20, callWorkers: 1 })
  })
  afterAll(() => stack?.close())
  const deps = () => ({ db: stack.db, temporal: stack.temporal, switch: 'simulator' as const })

  /** Takes one gate's step out of the stored plan by hand, as somebody with a database console would. */
  const removeGate = (planHash: string, gate: string) =>
    stack.sql.query(
      `UPDATE plan SET plan = jsonb_set(plan, '{steps}', (SELECT jsonb_object_agg(key, CASE WHEN value #>> '{command,do}' = 'check' THEN jsonb_set(value, '{command,gates}', (value #> '{command,gates}') - $2::text) ELSE value END) FROM jsonb_each(plan -> 'steps'))) WHERE hash = $1`,
      [planHash, gate],
    )

  it('is a campaign whose plan was edited by hand: it is paused, the log says why, and the switch hears of nobody', async () => {
    const campaign = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people: peopleOf('01', 3) })
    await removeGate(campaign.planHash, 'doNotCall')
    await startCampaign(deps(), campaign)
    await vi.waitFor(async () => expect(await stack.db.campaign.findUnique({ where: { id: campaign.campaignId } })).toMatchObject({ status: 'paused' }), {
      timeout: 30_000,
    })
    const [entry] = await stack.db.auditLog.findMany({ where: { workspaceId: campaign.workspaceId, action: 'campaign.planRefused' } })
    expect(entry?.detail).toEqual({ refused: 'core.plan.plan-hash' })
    expect(stack.simulator.owner.ledger.calls).toHaveLength(0)
    await cancelCampaign(deps(), campaign)
    expect(await campaignEnd(stack, campaign)).toMatchObject({ status: 'cancelled' })
    expect(await stack.db.campaignContact.findMany({ where: { campaignId: campaign.campaignId }, select: { disposition: true } })).toEqual(
      Array(3).fill({ disposition: 'cancelled' }),
    )
  })

  it('is a single call whose plan was edited by hand, even when it was claimed before', async () => {
    const campaign = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people: peopleOf('01', 1, '778') })
    await removeGate(campaign.planHash, 'consent')
    const [member] = await stack.db.campaignContact.findMany({ where: { campaignId: campaign.campaignId } })
    const contact = await stack.db.contact.findUniqueOrThrow({ where: { id: member?.contactId ?? '' } })
    const runId = randomUUID()
    await stack.db.attempt.create({
      data: {
        id: runId,
        runId,
        workspaceId: campaign.workspaceId,
        campaignId: campaign.campaignId,
        contactId: contact.id,
        attemptNo: 1,
        planHash: campaign.planHash,
        callUuid: callUuid(runId),
        switchNode: 'fs1',
        phoneHash: contact.phoneHash,
      },
    })
    const input: CallInput = { workspaceId: campaign.workspaceId, campaignId: campaign.campaignId, runId, switchNode: 'fs1' }
    const result: CallResult = await stack.temporal.workflow.execute(workflowTypes.call, {
      taskQueue: workflowTaskQueue,
      workflowId: callWorkflowId(runId),
      args: [input],
    })
    expect(result).toEqual({ is: 'ended', disposition: 'failed' })
    expect(await stack.db.attempt.findUnique({ where: { id: runId } })).toMatchObject({ state: 'ended', rule: 'core.plan.plan-hash', dialedAt: null })
    expect(stack.simulator.owner.ledger.calls).toHaveLength(0)
  })

  it('is a person who opts out in one campaign and waits in another', async () => {
    const people = peopleOf('09', 4, '779')
    const first = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people, callerIds: 40 })
    await startCampaign(deps(), first)
    expect(await campaignEnd(stack, first)).toMatchObject({ status: 'done' })
    expect(await stack.db.attempt.findMany({ where: { campaignId: first.campaignId }, select: { disposition: true } })).toEqual(
      Array(4).fill({ disposition: 'optedOut' }),
    )
    const calls = stack.simulator.owner.ledger.calls.length
    const again = await stack.db.campaign.create({
      data: {
        workspaceId: first.workspaceId,
        name: 'again',
        flowId: randomUUID(),
        flowVersionId: first.flowVersionId,
        planHash: first.planHash,
        listId: first.listId,
        createdBy: 'test',
      },
    })
    const members = await stack.db.campaignContact.findMany({ where: { campaignId: first.campaignId } })
    await stack.db.campaignContact.createMany({
      data: members.map(({ workspaceId, contactId, position }) => ({ workspaceId, contactId, position, campaignId: again.id })),
    })
    const second = { workspaceId: first.workspaceId, campaignId: again.id }
    await startCampaign(deps(), second)
    expect(await campaignEnd(stack, second)).toMatchObject({ status: 'done' })
    expect(await stack.db.campaignContact.findMany({ where: { campaignId: again.id }, select: { disposition: true, reason: true } })).toEqual(
      Array(4).fill({ disposition: 'blocked', reason: 'core.doNotCall' }),
    )
    expect(stack.simulator.owner.ledger.calls).toHaveLength(calls)
  })

  it('is a first campaign on a real switch without the number of people typed in', async () => {
    const campaign = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people: peopleOf('01', 3, '780') })
    const real = { ...deps(), switch: 'real' as const }
    await expect(startCampaign(real, campaign)).rejects.toMatchObject({ code: 'confirmation-missing', values: { count: 3 } })
    await expect(startCampaign(real, { ...campaign, confirmedCount: 2 })).rejects.toMatchObject({ code: 'confirmation-missing' })
    // Confirmed, but these workers serve the simulator: the pump keeps to the kind of switch that was confirmed.
    await startCampaign(real, { ...campaign, confirmedCount: 3 })
    await vi.waitFor(async () => expect(await stack.db.campaign.findUnique({ where: { id: campaign.campaignId } })).toMatchObject({ status: 'paused' }), {
      timeout: 30_000,
    })
    expect(await stack.db.attempt.count({ where: { campaignId: campaign.campaignId } })).toBe(0)
  })
})
