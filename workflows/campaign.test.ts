import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '../prisma/seed/demo-people'
import { startCampaign } from '../server/campaign/start-campaign'
import { campaignProgress } from '../server/campaign/campaign-progress'
import { createPlanStore } from '../server/plan/plan-store'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { campaignEnd, createCallingCampaign } from './testing/create-calling-campaign'
import { expectedEnd } from './testing/expected-end'

describe('a campaign of two hundred people', () => {
  let stack: CallingStack
  beforeAll(async () => {
    stack = await startCallingStack({ speed: 20, callWorkers: 2 })
  })
  afterAll(() => stack?.close())

  it('ends with exactly the outcomes that its callees were told to give, one originate an attempt', async () => {
    const people = demoPeople()
    const campaign = await createCallingCampaign(stack, { example: 'appointment', pool: 'school', people })
    const loaded = await createPlanStore(stack.sql).load(campaign.workspaceId, campaign.planHash)
    if (!('plan' in loaded)) throw new Error(loaded.refused)
    await startCampaign({ db: stack.db, temporal: stack.temporal, switch: 'simulator' }, campaign)
    expect(await campaignEnd(stack, campaign)).toMatchObject({ status: 'done', claimed: 200 })

    const attempts = await stack.db.attempt.findMany({ where: { campaignId: campaign.campaignId } })
    const byHash = new Map(attempts.map((attempt) => [attempt.phoneHash, attempt]))
    const came = people.map((person) => {
      const attempt = byHash.get(stack.vault.hash(person.number))
      return { number: person.number, disposition: attempt?.disposition, outcome: attempt?.outcome ?? undefined, rule: attempt?.rule ?? undefined }
    })
    const told = people.map((person) => {
      const { disposition, outcome, rule } = expectedEnd(loaded.plan, person, 'callweave')
      return { number: person.number, disposition, outcome, rule }
    })
    expect(came).toEqual(told)

    const dialled = attempts.filter((attempt) => attempt.dialedAt !== null)
    const ledger = stack.simulator.owner.ledger.calls
    expect(ledger).toHaveLength(dialled.length)
    expect(new Set(ledger.map((call) => call.attempt))).toEqual(new Set(dialled.map((attempt) => attempt.id)))
    expect(ledger.map((call) => call.number).sort()).toEqual(
      people
        .filter((person) => person.consent && !person.doNotCall)
        .map((person) => person.number)
        .sort(),
    )

    const progress = await campaignProgress({ sql: stack.sql }, campaign)
    expect(progress).toMatchObject({ status: 'done', total: 200, done: 200, due: 0, claimed: 0, lines: 0 })
    const contacts = await stack.db.campaignContact.findMany({ where: { campaignId: campaign.campaignId } })
    expect(contacts.every((contact) => contact.state === 'done' && contact.disposition !== null)).toBe(true)
  })
})
