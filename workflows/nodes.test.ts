import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { callUuid } from '../server/attempt/call-uuid'
import { startCampaign } from '../server/campaign/start-campaign'
import { listNodes } from '../server/switch-node/list-nodes'
import { setDraining } from '../server/switch-node/set-draining'
import { callWorkflowId, type CallInput, workflowTypes } from './messages'
import { workflowTaskQueue } from './options'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { campaignEnd, createCallingCampaign, peopleOf } from './testing/create-calling-campaign'
import { type SimulatorProcess, startSimulatorProcess } from './testing/simulator-process'

const patience = { timeout: 90_000, interval: 50 }

describe('two switches', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callweave-nodes-'))
  let second: SimulatorProcess
  let stack: CallingStack
  beforeAll(async () => {
    second = await startSimulatorProcess(folder, { name: 'fs2', speed: 2 })
    stack = await startCallingStack({ speed: 2, callWorkers: 1, switchLostSeconds: 2, otherNodes: `fs2=${second.url}?lines=3` })
    await stack.startWorker('call', 'fs2')
  })
  afterAll(async () => {
    await stack?.close()
    await second?.process.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const deps = () => ({ db: stack.db, temporal: stack.temporal, switch: 'simulator' as const })
  const start = async (people: number, block: string) => {
    const campaign = await createCallingCampaign(stack, {
      example: 'survey',
      pool: 'main',
      people: peopleOf('01', people, block),
      linesMax: 12,
      callsPerSecond: 10,
    })
    await startCampaign(deps(), campaign)
    return campaign
  }
  const liveOn = async (node: string, campaignId: string) => stack.db.attempt.count({ where: { campaignId, switchNode: node, state: 'live', hungUpAt: null } })
  const attemptsOf = (campaignId: string) => stack.db.attempt.findMany({ where: { campaignId } })

  it('share a campaign, each within its own lines', async () => {
    const campaign = await start(24, '790')
    expect(await campaignEnd(stack, campaign)).toMatchObject({ status: 'done' })
    const attempts = await attemptsOf(campaign.campaignId)
    expect(attempts.map(({ disposition }) => disposition)).toEqual(Array(24).fill('completed'))
    const there = attempts.filter(({ switchNode }) => switchNode === 'fs2')
    expect(there.length).toBeGreaterThan(0)
    expect(there.length).toBeLessThan(24)
    expect(new Set(second.calls().map(({ attempt }) => attempt))).toEqual(new Set(there.map(({ id }) => id)))
    expect(second.peak()).toBeLessThanOrEqual(3)
    expect(await listNodes(stack.sql)).toMatchObject([
      { name: 'fs1', isHealthy: true, linesMax: 1600 },
      { name: 'fs2', isHealthy: true, linesMax: 3 },
    ])
  })

  it('go on as one when the other drains: calls under way end by themselves, no new ones come', async () => {
    const campaign = await start(24, '791')
    await vi.waitFor(async () => expect(await liveOn('fs2', campaign.campaignId)).toBeGreaterThan(0), patience)
    await setDraining(stack.sql, 'fs2', true)
    // Whatever was claimed for it until now may still be on its way there.
    const claimedBefore = await stack.db.attempt.count({ where: { campaignId: campaign.campaignId, switchNode: 'fs2' } })
    expect(await campaignEnd(stack, campaign)).toMatchObject({ status: 'done' })
    const attempts = await attemptsOf(campaign.campaignId)
    expect(attempts.map(({ disposition }) => disposition)).toEqual(Array(24).fill('completed'))
    const there = attempts.filter(({ switchNode }) => switchNode === 'fs2')
    expect(there.length).toBeGreaterThan(0)
    expect(there.length).toBeLessThanOrEqual(claimedBefore)
    await setDraining(stack.sql, 'fs2', false)
  })

  it('go on as one when the other dies: its calls end with a name, all others are made', async () => {
    const campaign = await start(24, '792')
    await vi.waitFor(async () => expect(await liveOn('fs2', campaign.campaignId)).toBeGreaterThan(0), patience)
    process.kill(second.process.pid, 'SIGKILL')
    expect(await campaignEnd(stack, campaign)).toMatchObject({ status: 'done' })
    const attempts = await attemptsOf(campaign.campaignId)
    // The second name: its dial was under way to a link that had just broken, so nobody rang.
    const lost = attempts.filter(({ cause }) => cause === 'SWITCH_LOST' || cause === 'CALLWEAVE_SWITCH_AWAY')
    expect(lost.filter(({ answeredAt }) => answeredAt)).not.toEqual([])
    for (const { switchNode, state } of lost) expect({ switchNode, state }).toEqual({ switchNode: 'fs2', state: 'ended' })
    expect(attempts.filter(({ switchNode }) => switchNode === 'fs1').map(({ disposition }) => disposition)).not.toContain('failed')
    expect(attempts.filter((attempt) => !lost.includes(attempt)).map(({ disposition }) => disposition)).toEqual(Array(24 - lost.length).fill('completed'))
    const dialled = new Map<string | undefined, number>()
    for (const { attempt } of [...second.calls(), ...stack.simulator.owner.ledger.calls]) dialled.set(attempt, (dialled.get(attempt) ?? 0) + 1)
    expect([...dialled.values()].filter((count) => count > 1)).toEqual([])
    await vi.waitFor(async () => expect(await listNodes(stack.sql)).toMatchObject([{ isHealthy: true }, { name: 'fs2', isHealthy: false }]), patience)
  })

  it.each([
    ['was not dialled yet is made by another node', 'claimed', { state: 'ended', disposition: 'completed', switchNode: 'fs1' }],
    ['was on the line ends with a name', 'live', { state: 'ended', cause: 'SWITCH_LOST', switchNode: 'fs1' }],
  ] as const)('of which one lost its workers too: a run that %s', async (_, state, expected) => {
    const campaign = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people: peopleOf('01', 1, state === 'live' ? '793' : '794') })
    await stack.db.campaign.update({ where: { id: campaign.campaignId }, data: { status: 'running', startedOn: 'simulator' } })
    const [member] = await stack.db.campaignContact.findMany({ where: { campaignId: campaign.campaignId } })
    const contact = await stack.db.contact.findUniqueOrThrow({ where: { id: member?.contactId ?? '' } })
    // A node like fs1 once was, of which nothing is left but its row.
    await stack.sql.query(
      `INSERT INTO switch_node (name, kind, lines_max, calls_per_second, lost_at) VALUES ('fs9', 'simulator', 10, 10, now()) ON CONFLICT DO NOTHING`,
    )
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
        switchNode: 'fs9',
        phoneHash: contact.phoneHash,
        state,
        ...(state === 'live' && { checkpoint: await liveCheckpoint() }),
      },
    })
    const input: CallInput = { workspaceId: campaign.workspaceId, campaignId: campaign.campaignId, runId, switchNode: 'fs9', placeAgainMs: 1_000 }
    await stack.temporal.workflow.execute(workflowTypes.call, { taskQueue: workflowTaskQueue, workflowId: callWorkflowId(runId), args: [input] })
    expect(await stack.db.attempt.findUnique({ where: { id: runId } })).toMatchObject(expected)
  })

  /** Where a call of the first campaign stood after its first prompt. */
  async function liveCheckpoint(): Promise<object> {
    const campaign = await start(1, '795')
    let checkpoint: unknown
    await vi.waitFor(async () => {
      const [attempt] = await stack.db.attempt.findMany({ where: { campaignId: campaign.campaignId, state: 'live' } })
      checkpoint = attempt?.checkpoint
      expect(checkpoint).toMatchObject({ call: 'live' })
    }, patience)
    if (typeof checkpoint !== 'object' || checkpoint === null) throw new Error('no checkpoint')
    await campaignEnd(stack, campaign)
    return checkpoint
  }
})
