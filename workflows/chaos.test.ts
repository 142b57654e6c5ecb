import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startCampaign } from '../server/campaign/start-campaign'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { campaignEnd, createCallingCampaign, peopleOf } from './testing/create-calling-campaign'

/** More by `CALLWEAVE_CHAOS_CALLS=500`. */
const calls = Number(process.env.CALLWEAVE_CHAOS_CALLS ?? 30)

describe('calls among faults', () => {
  let stack: CallingStack
  beforeAll(async () => {
    stack = await startCallingStack({ speed: 2, callWorkers: 2 })
  })
  afterAll(() => stack?.close())

  it('are dialled once each and end with a name, though links are cut and workers freeze, die and come back', { timeout: 600_000 }, async () => {
    const people = [
      ...peopleOf('01', Math.ceil(calls * 0.6), '785'),
      ...peopleOf('20', Math.ceil(calls * 0.15), '786'),
      ...peopleOf('13', Math.ceil(calls * 0.25), '787'),
    ]
    const campaign = await createCallingCampaign(stack, { example: 'appointment', pool: 'school', people, callsPerSecond: 4, linesMax: 20 })
    await startCampaign({ db: stack.db, temporal: stack.temporal, switch: 'simulator' }, campaign)
    let over = false
    const end = campaignEnd(stack, campaign).finally(() => {
      over = true
    })
    const isOver = () => over
    /** Some calls are under way, some are still to come: whatever fails now fails in the middle. */
    const inTheMiddle = () =>
      vi.waitFor(
        async () => {
          if (isOver()) return
          const [row] = await stack.sql.query<{ live: number }>(
            `SELECT count(*)::int AS live FROM attempt WHERE campaign_id = $1 AND state = 'live' AND hung_up_at IS NULL`,
            [campaign.campaignId],
          )
          expect(row?.live).toBeGreaterThan(3)
        },
        { timeout: 120_000, interval: 50 },
      )
    const [frozen, killed] = stack.callWorkers
    if (!frozen || !killed) throw new Error('two call workers were asked for')

    await inTheMiddle()
    stack.simulator.cut()
    await inTheMiddle()
    process.kill(frozen.pid, 'SIGSTOP')
    // Its calls are taken over while it sleeps; then it wakes and still believes that it holds them.
    await vi.waitFor(
      async () => {
        const [row] = await stack.sql.query<{ held: number }>(
          `SELECT count(*)::int AS held FROM attempt WHERE campaign_id = $1 AND state IN ('dialing', 'live') AND owner LIKE $2`,
          [campaign.campaignId, `fs1-${frozen.pid}:%`],
        )
        expect(row?.held).toBe(0)
      },
      { timeout: 120_000, interval: 100 },
    )
    process.kill(frozen.pid, 'SIGCONT')
    process.kill(stack.workflowWorkers[0]?.pid ?? 0, 'SIGKILL')
    await stack.startWorker('workflow')
    await inTheMiddle()
    process.kill(killed.pid, 'SIGKILL')
    await stack.startWorker('call')
    stack.simulator.cut()
    expect(await end).toMatchObject({ status: 'done' })

    const attempts = await stack.db.attempt.findMany({ where: { campaignId: campaign.campaignId } })
    const contacts = await stack.db.campaignContact.findMany({ where: { campaignId: campaign.campaignId } })
    const ledger = stack.simulator.owner.ledger.calls
    expect(contacts.map((contact) => contact.state)).toEqual(Array(people.length).fill('done'))
    expect(attempts.every((attempt) => attempt.state === 'ended' && attempt.disposition !== null)).toBe(true)
    const originates = new Map<string | undefined, number>()
    for (const call of ledger) originates.set(call.attempt, (originates.get(call.attempt) ?? 0) + 1)
    expect([...originates.values()].filter((count) => count > 1)).toEqual([])
    expect(new Set(ledger.map((call) => call.number)).size).toBe(ledger.length)
    // Nothing on the line is left behind, and nobody who answered is called a failure of ours.
    expect(ledger.filter((call) => call.endedMs === undefined)).toEqual([])
    const answered = new Set(ledger.filter((call) => call.answeredMs !== undefined).map((call) => call.attempt))
    expect(
      attempts
        .filter((attempt) => answered.has(attempt.id) && !['completed', 'hungUp'].includes(attempt.disposition ?? ''))
        .map((attempt) => `${attempt.disposition} ${attempt.cause}`),
    ).toEqual([])
    for (const call of ledger) {
      const seqs = call.steps.filter((step) => step.app === 'playback' || step.app === 'play_and_get_digits').map((step) => Number(step.id.split('.').at(-2)))
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    }
  })
})
