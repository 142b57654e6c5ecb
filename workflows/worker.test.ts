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

  it('counts calls by outcome without a number in sight, and keeps numbers out of its log', async () => {
    const people = peopleOf('01', 3, '781')
    const campaign = await createCallingCampaign(stack, { example: 'survey', pool: 'main', people })
    await startCampaign({ db: stack.db, temporal: stack.temporal, switch: 'simulator' }, campaign)
    await campaignEnd(stack, campaign)
    const metrics = await (await fetch(`${base}/metrics`)).text()
    expect(metrics).toContain('callweave_attempts_ended_total{disposition="completed"} 3')
    expect(metrics).toContain('callweave_dial_seconds_count{result="answered"} 3')
    expect(metrics).toContain('callweave_switch_connected 1')
    const told = `${metrics}\n${stack.logs()}`
    for (const person of people) expect(told).not.toContain(person.number.slice(4))
  })

  it('is ready while the switch answers, and says so when it does not; it lives all the same', async () => {
    await vi.waitFor(async () => expect((await fetch(`${base}/readyz`)).status).toBe(200), { timeout: 20_000 })
    await stack.simulator.close()
    await vi.waitFor(async () => expect((await fetch(`${base}/readyz`)).status).toBe(503), { timeout: 30_000 })
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
    expect((await fetch(`${base}/other`)).status).toBe(404)
  })
})
