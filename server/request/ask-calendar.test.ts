import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCalendar } from '../../prisma/seed/create-calendar'
import { newPerson, openRequests, type Person, textOf } from '../testing/open-requests'

type Requests = Awaited<ReturnType<typeof openRequests>>

const everyDay = (startMin: number, endMin: number) => Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [{ startMin, endMin }]]))
/** An hour of slots around the clock, so that there is a next one whenever this runs. */
const always = everyDay(0, 24 * 60)

describe('the built-in appointment calendar', () => {
  let requests: Requests
  let workspaceId: string
  beforeAll(async () => {
    requests = await openRequests()
  })
  afterAll(() => requests?.close())
  beforeEach(async () => {
    workspaceId = randomUUID()
    await createCalendar(requests.db, { workspaceId, zone: 'America/New_York', capacity: 3, weekly: always })
  })

  const calendar = (person: Person, operation: string, input = {}, key?: string) => requests.ask(person, { target: 'calendar', operation, input }, key)
  const offered = async (person: Person, count = 3) => {
    const offer = await calendar(person, 'slots', { count })
    return Array.from({ length: count }, (_, index) => textOf(offer, `slot${index + 1}`))
  }
  const booked = (slot: string) => requests.db.booking.count({ where: { workspaceId, startsAt: slot, state: 'booked' } })
  const taken = async (slot: string) => (await requests.db.calendarSlot.findFirst({ where: { workspaceId, startsAt: slot } }))?.taken

  it.each([
    ['zh-CN', /^(\d+)月(\d+)日周.(\d\d:00)$/],
    ['en', /^[A-Z][a-z]+day, ([A-Z][a-z]+) (\d+), (\d\d:00)$/],
  ] as const)('offers coming times in %s, on the clock of its own zone', async (locale, form) => {
    const offer = await calendar(newPerson(workspaceId, { locale }), 'slots', { count: 3 })
    expect(Object.keys('output' in offer ? offer.output : {}).sort()).toEqual(['label1', 'label2', 'label3', 'slot1', 'slot2', 'slot3'])
    for (const n of [1, 2, 3]) {
      const at = new Date(textOf(offer, `slot${n}`))
      expect(at.getTime()).toBeGreaterThan(Date.now())
      const [, month, day, clock] = form.exec(textOf(offer, `label${n}`)) ?? []
      const there = (options: Intl.DateTimeFormatOptions) => at.toLocaleString('en', { timeZone: 'America/New_York', hourCycle: 'h23', ...options })
      expect([month, day]).toEqual([there({ month: locale === 'en' ? 'long' : 'numeric' }), there({ day: 'numeric' })])
      expect(clock).toBe(there({ hour: '2-digit', minute: '2-digit' }))
    }
  })

  it('of capacity three takes exactly three of fifty who book at the same moment', async () => {
    const people = Array.from({ length: 50 }, () => newPerson(workspaceId))
    const [slot = ''] = await offered(newPerson(workspaceId))
    const answers = await Promise.all(people.map((person) => calendar(person, 'book', { slot })))
    expect(answers.filter(({ is }) => is === 'booked')).toHaveLength(3)
    expect(answers.filter(({ is }) => is === 'taken')).toHaveLength(47)
    expect([await booked(slot), await taken(slot)]).toEqual([3, 3])
    expect(await offered(newPerson(workspaceId))).not.toContain(slot)
  })

  it('gives a repeated request its first answer, at once or later, and never a second booking', async () => {
    const person = newPerson(workspaceId)
    const [slot = '', later = ''] = await offered(person)
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => calendar(person, 'book', { slot }, key)))
    answers.push(await calendar(person, 'book', { slot: later }, key))
    expect(new Set(answers.map((answer) => `${answer.is} ${textOf(answer, 'label')}`))).toHaveLength(1)
    expect(answers[0]?.is).toBe('booked')
    expect([await booked(slot), await taken(slot), await booked(later)]).toEqual([1, 1, 0])
  })

  it('holds a slot once for one person, whatever call asks', async () => {
    const person = newPerson(workspaceId)
    const [slot = ''] = await offered(person)
    for (const answer of await Promise.all(Array.from({ length: 5 }, () => calendar(person, 'book', { slot })))) expect(answer.is).toBe('booked')
    expect([await booked(slot), await taken(slot)]).toEqual([1, 1])
    expect(await offered(person)).not.toContain(slot)
  })

  it('moves: the new time is booked and the earlier place is free again, once', async () => {
    const person = newPerson(workspaceId)
    const [first = '', second = ''] = await offered(person)
    await calendar(person, 'book', { slot: first })
    const key = randomUUID()
    for (const answer of [await calendar(person, 'move', { slot: second }, key), await calendar(person, 'move', { slot: second }, key)]) {
      expect(answer.is).toBe('booked')
    }
    expect([await booked(first), await taken(first), await booked(second), await taken(second)]).toEqual([0, 0, 1, 1])
  })

  it('lets people change places at the same moment without waiting for each other for ever', async () => {
    const people = Array.from({ length: 10 }, () => newPerson(workspaceId))
    await requests.db.calendar.updateMany({ where: { workspaceId }, data: { capacity: 10 } })
    const [one = '', other = ''] = await offered(newPerson(workspaceId))
    await Promise.all(people.map((person, index) => calendar(person, 'book', { slot: index % 2 ? one : other })))
    const answers = await Promise.all(people.map((person, index) => calendar(person, 'move', { slot: index % 2 ? other : one })))
    expect(answers.map(({ is }) => is)).toEqual(people.map(() => 'booked'))
    expect([await booked(one), await taken(one), await booked(other), await taken(other)]).toEqual([5, 5, 5, 5])
  })

  it('keeps the earlier time of somebody whose new one was taken meanwhile', async () => {
    const person = newPerson(workspaceId)
    const [first = '', second = ''] = await offered(person)
    await calendar(person, 'book', { slot: first })
    for (const other of Array.from({ length: 3 }, () => newPerson(workspaceId))) await calendar(other, 'book', { slot: second })
    expect(await calendar(person, 'move', { slot: second })).toMatchObject({ is: 'taken' })
    expect([await booked(first), await taken(first), await taken(second)]).toEqual([1, 1, 3])
  })

  it('cancels the next booking, once, and frees its place', async () => {
    const person = newPerson(workspaceId)
    const [first = '', second = ''] = await offered(person)
    await calendar(person, 'book', { slot: first })
    await calendar(person, 'book', { slot: second })
    const key = randomUUID()
    expect(await calendar(person, 'cancel', {}, key)).toMatchObject({ is: 'done' })
    expect(await calendar(person, 'cancel', {}, key)).toMatchObject({ is: 'done' })
    expect([await booked(first), await taken(first), await booked(second), await taken(second)]).toEqual([0, 0, 1, 1])
    expect(await calendar(person, 'cancel')).toMatchObject({ is: 'done' })
    expect(await calendar(person, 'cancel')).toMatchObject({ is: 'notFound' })
  })

  it('has no time for what lies outside its hours, in the past, or is no time at all', async () => {
    const person = newPerson(workspaceId)
    const [slot = ''] = await offered(person)
    const [half, past] = [30 * 60_000, -48 * 3_600_000].map((ms) => new Date(Date.parse(slot) + ms).toISOString())
    expect(await calendar(person, 'book', { slot: half })).toMatchObject({ is: 'taken' })
    expect(await calendar(person, 'book', { slot: past })).toMatchObject({ is: 'taken' })
    expect(await calendar(person, 'book', { slot: 'tomorrow' })).toEqual({ is: 'fault', code: 'unreadable-slot' })
    expect(await requests.db.booking.count({ where: { workspaceId } })).toBe(0)
  })

  it('says when nothing is free, when it does not exist, and knows no other workspace', async () => {
    await requests.db.calendar.updateMany({ where: { workspaceId }, data: { weekly: {} } })
    expect(await calendar(newPerson(workspaceId), 'slots', { count: 3 })).toMatchObject({ is: 'none' })
    const stranger = newPerson(randomUUID())
    for (const operation of ['slots', 'book', 'move', 'cancel']) {
      const slot = new Date(Date.parse('2030-01-01T00:00:00Z')).toISOString()
      expect(await calendar(stranger, operation, { count: 1, slot })).toEqual({ is: 'fault', code: 'unknown-calendar' })
    }
    expect(await calendar(stranger, 'paint')).toEqual({ is: 'fault', code: 'unknown-operation' })
  })
})
