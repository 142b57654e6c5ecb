import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCalendar } from '../../prisma/seed/create-calendar'
import type { Context } from '../context'
import { newPerson, openRequests, textOf } from '../testing/open-requests'
import { createCallerFactory } from '../trpc'
import { bookingRouter } from './router'

let requests: Awaited<ReturnType<typeof openRequests>>
const workspaceId = randomUUID()
const always = Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [{ startMin: 0, endMin: 1_440 }]]))

beforeAll(async () => {
  requests = await openRequests()
  for (const id of [workspaceId, 'elsewhere']) {
    await requests.db.workspace.create({ data: { id, name: { en: id } } })
    await requests.db.user.create({ data: { id: `user-${id}`, workspaceId: id, name: 'User', email: `${id}@example.test` } })
  }
  await createCalendar(requests.db, { workspaceId, zone: 'Asia/Tokyo', capacity: 1, weekly: always })
})
afterAll(() => requests?.close())

function callerOf(workspace: string) {
  const { db, sql } = requests
  const context = { db, sql, user: { id: `user-${workspace}`, name: 'User', email: '', role: 'owner', workspaceId: workspace } }
  return createCallerFactory(bookingRouter)(context as unknown as Context)
}

const ask = (operation: string, input = {}, person = newPerson(workspaceId)) => requests.ask(person, { target: 'calendar', operation, input })
const offered = async () => {
  const offer = await ask('slots', { count: 4 })
  return [1, 2, 3, 4].map((n) => textOf(offer, `slot${n}`))
}

it('lists what is booked, soonest first, and cancels one: its place is free again, once', async () => {
  const caller = callerOf(workspaceId)
  const [first = '', second = ''] = await offered()
  await ask('book', { slot: second })
  await ask('book', { slot: first })
  const { rows } = await caller.list({})
  expect(rows.map(({ startsAt, state, zone }) => [startsAt.toISOString(), state, zone])).toEqual([
    [first, 'booked', 'Asia/Tokyo'],
    [second, 'booked', 'Asia/Tokyo'],
  ])
  expect(await offered()).not.toContain(first)

  const id = rows[0]?.id ?? ''
  await expect(callerOf('elsewhere').cancel({ id })).rejects.toMatchObject({ cause: { code: 'not-found' } })
  await Promise.all([caller.cancel({ id }), caller.cancel({ id })])
  expect((await offered())[0]).toBe(first)
  expect((await caller.list({})).rows.map(({ startsAt }) => startsAt.toISOString())).toEqual([second])
  expect((await caller.list({ all: true })).rows.map(({ state }) => state)).toEqual(['cancelled', 'booked'])
  expect(await requests.db.auditLog.count({ where: { workspaceId, action: 'booking.cancel' } })).toBe(1)
})

it('offers only the hours that the house saved, and nothing on a day off', async () => {
  const caller = callerOf(workspaceId)
  const [calendar] = await caller.calendars()
  if (!calendar) throw new Error('no calendar')
  const { name: _name, coming: _coming, ...input } = calendar
  const clockIn = (slot: string) => new Date(slot).toLocaleTimeString('en', { timeZone: 'Asia/Tokyo', hourCycle: 'h23', hour: '2-digit', minute: '2-digit' })
  const dayIn = (slot: string) => new Date(slot).toLocaleDateString('sv', { timeZone: 'Asia/Tokyo' })
  const lunch = Object.fromEntries(Object.keys(always).map((day) => [day, [{ startMin: 720, endMin: 780 }]]))
  await caller.saveCalendar({ ...input, weekly: lunch })
  const [next = '', later = ''] = await offered()
  expect([clockIn(next), clockIn(later)]).toEqual(['12:00', '12:00'])
  await caller.saveCalendar({ ...input, weekly: lunch, daysOff: [dayIn(next)] })
  expect((await offered())[0]).toBe(later)
})

it.each([
  { weekly: { '1': [{ startMin: 600, endMin: 600 }] } },
  {
    weekly: {
      '1': [
        { startMin: 600, endMin: 700 },
        { startMin: 650, endMin: 800 },
      ],
    },
  },
  { zone: 'Mars/Olympus' },
  { capacity: 0 },
  { daysOff: ['2027-02-30'] },
])('refuses %j', async (part) => {
  const caller = callerOf(workspaceId)
  const [calendar] = await caller.calendars()
  if (!calendar) throw new Error('no calendar')
  await expect(caller.saveCalendar({ ...calendar, ...part } as never)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await caller.calendars()).toEqual([calendar])
})
