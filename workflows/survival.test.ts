import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startCampaign } from '../server/campaign/start-campaign'
import type { ManagedProcess } from '../tools/stack/managed-process'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { type CallingCampaign, campaignEnd, createCallingCampaign, peopleOf } from './testing/create-calling-campaign'

const patience = { timeout: 90_000, interval: 50 }

describe('a call outlives its worker', () => {
  let stack: CallingStack
  beforeAll(async () => {
    // True speed: a prompt lasts longer than it takes to notice that a worker is gone.
    stack = await startCallingStack({ speed: 1, callWorkers: 2 })
  })
  afterAll(() => stack?.close())

  const liveCallsOf = async (worker: ManagedProcess, { campaignId }: CallingCampaign): Promise<number> => {
    const [row] = await stack.sql.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM attempt WHERE campaign_id = $1 AND state = 'live' AND hung_up_at IS NULL AND owner LIKE $2`,
      [campaignId, `fs1-${worker.pid}:%`],
    )
    return row?.count ?? 0
  }
  const kill = async (worker: ManagedProcess) => {
    process.kill(worker.pid, 'SIGKILL')
    await worker.ended
  }

  it('goes on with twenty calls after both their workers were killed in mid-prompt: none dialled twice, none lost, no step heard again', {
    timeout: 240_000,
  }, async () => {
    const people = peopleOf('01', 20)
    const campaign = await createCallingCampaign(stack, { example: 'appointment', pool: 'school', people, callsPerSecond: 20, linesMax: 20 })
    const [first, second] = stack.callWorkers
    if (!first || !second) throw new Error('two call workers were asked for')
    await startCampaign({ db: stack.db, temporal: stack.temporal, switch: 'simulator' }, campaign)
    await vi.waitFor(async () => expect((await liveCallsOf(first, campaign)) + (await liveCallsOf(second, campaign))).toBe(20), patience)
    expect(await liveCallsOf(first, campaign)).toBeGreaterThan(0)
    await kill(first)
    await stack.startWorker('call')
    await vi.waitFor(async () => expect(await liveCallsOf(first, campaign)).toBe(0), patience)
    await kill(second)
    await stack.startWorker('call')
    expect(await campaignEnd(stack, campaign)).toMatchObject({ status: 'done', claimed: 20 })

    // Nobody waited for a heartbeat to be missed: the other worker saw it go and handed its calls on.
    expect(stack.logs()).toMatch(/"calls":[1-9]\d*,"msg":"a call worker is gone, its calls are handed on"/)
    const attempts = await stack.db.attempt.findMany({ where: { campaignId: campaign.campaignId } })
    expect(attempts.map(({ disposition, outcome, attemptNo }) => `${attemptNo} ${disposition} ${outcome}`)).toEqual(Array(20).fill('1 completed confirmed'))
    const ledger = stack.simulator.owner.ledger.calls
    expect(ledger.map((call) => call.number).sort()).toEqual(people.map((person) => person.number).sort())
    expect(new Set(ledger.map((call) => call.attempt)).size).toBe(20)
    for (const call of ledger) {
      const heard = call.steps.filter((step) => step.app === 'playback' || step.app === 'play_and_get_digits').map((step) => Number(step.id.split('.').at(-2)))
      expect(heard).toEqual([...heard].sort((a, b) => a - b))
    }
    const messages = await stack.db.message.findMany({ where: { workspaceId: campaign.workspaceId } })
    expect(new Set(messages.map((message) => message.attemptId)).size).toBe(20)
    expect(messages).toHaveLength(20)
    const notes = await stack.db.contactNote.findMany({ where: { workspaceId: campaign.workspaceId } })
    expect(notes).toHaveLength(20)
  })
})
