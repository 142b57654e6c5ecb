import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCalendar } from '../prisma/seed/create-calendar'
import { startCampaign } from '../server/campaign/start-campaign'
import { type CallingStack, startCallingStack } from './testing/calling-stack'
import { campaignEnd, createCallingCampaign, peopleOf } from './testing/create-calling-campaign'

const aroundTheClock = Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [{ startMin: 0, endMin: 1440 }]]))

describe('the appointment example', () => {
  let stack: CallingStack
  beforeAll(async () => {
    stack = await startCallingStack({ speed: 20, callWorkers: 1 })
  })
  afterAll(() => stack?.close())

  it('books in the built-in calendar what people choose on the telephone, nobody into a full slot', async () => {
    // They ask for another time and take the first one offered; who comes too late takes another of the next offer.
    const campaign = await createCallingCampaign(stack, { example: 'appointment', pool: 'school', people: peopleOf('12', 3) })
    const { workspaceId, campaignId } = campaign
    await createCalendar(stack.db, { workspaceId, capacity: 1, weekly: aroundTheClock })
    await startCampaign({ db: stack.db, temporal: stack.temporal, switch: 'simulator' }, campaign)
    expect(await campaignEnd(stack, campaign)).toMatchObject({ status: 'done', claimed: 3 })

    const attempts = await stack.db.attempt.findMany({ where: { campaignId }, orderBy: { contactId: 'asc' } })
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['rebooked', 'rebooked', 'rebooked'])
    const bookings = await stack.db.booking.findMany({ where: { workspaceId, state: 'booked' }, orderBy: { contactId: 'asc' } })
    expect(bookings.map(({ attemptId, contactId }) => ({ attemptId, contactId }))).toEqual(attempts.map(({ id, contactId }) => ({ attemptId: id, contactId })))
    expect(new Set(bookings.map(({ startsAt }) => startsAt.getTime())).size).toBe(3)

    const notes = await stack.db.contactNote.findMany({ where: { workspaceId }, orderBy: { contactId: 'asc' } })
    const times = bookings.map(({ startsAt }) =>
      startsAt.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    )
    expect(notes.map(({ text }) => /改到\d+月\d+日周.(\d\d:\d\d)。$/.exec(text)?.[1])).toEqual(times)
  })
})
