import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startCampaign } from '../server/campaign/start-campaign'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { campaignEnd, createCallingCampaign, peopleOf } from './testing/create-calling-campaign'

describe('a worker tells how it is', () => {
  let stack: CallingStack
  let base: string
  beforeAll(async () => {
    stack = await startCallingStack({ speed: 20, callWorkers: 1, workerPort: 0 })
    base = `http://127.0.0.1:${stack.ports.get('call')}`
  })
  afterAll(() => stack?.close())

  it('counts calls by outcome, keys and checks, without a number, a digit that was pressed or a password in sight; its log keeps them out too', async () => {
    const people = peopleOf('01', 3, '781')
    const campaign = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people })
    await startCampaign({ db: stack.db, temporal: stack.temporal, switch: 'simulator' }, campaign)
    await campaignEnd(stack, campaign)
    const metrics = await (await fetch(`${base}/metrics`)).text()
    expect(metrics).toContain('callweave_attempts_ended_total{disposition="completed"} 3')
    expect(metrics).toContain('callweave_dial_seconds_count{result="answered"} 3')
    expect(metrics).toContain('callweave_switch_connected 1')
    expect(metrics).toContain('callweave_keypress_seconds_count 3')
    expect(metrics).toContain('callweave_checks_total{verdict="cleared",rule=""} 3')
    // Enters a telephone number where one key is asked for.
    const talkers = peopleOf('19', 2, '783')
    const wrong = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people: talkers })
    await startCampaign({ db: stack.db, temporal: stack.temporal, switch: 'simulator' }, wrong)
    await campaignEnd(stack, wrong)
    expect(stack.simulator.owner.ledger.calls.flatMap(({ keys }) => keys)).toContain('13800138000#')
    const workflows = await (await fetch(`http://127.0.0.1:${stack.ports.get('workflow')}/metrics`)).text()
    expect(workflows).toContain('callweave_claims_total 5')
    expect(workflows).toContain('callweave_attempts_open{state="live"} 0')
    const callerIds = await stack.db.callerId.findMany({ select: { number: true } })
    const told = `${metrics}\n${workflows}\n${await (await fetch(`${base}/metrics`)).text()}\n${stack.logs()}`
    const secrets = [...[...people, ...talkers, ...callerIds].map(({ number }) => number.slice(1)), '13800138000', stack.password]
    for (const secret of secrets) expect(told).not.toContain(secret)
  })

  it('is ready while the switch answers, and says so when it does not; it lives all the same', async () => {
    await vi.waitFor(async () => expect((await fetch(`${base}/readyz`)).status).toBe(200), { timeout: 20_000 })
    await stack.simulator.close()
    await vi.waitFor(async () => expect((await fetch(`${base}/readyz`)).status).toBe(503), { timeout: 30_000 })
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
    expect((await fetch(`${base}/other`)).status).toBe(404)
  })
})
