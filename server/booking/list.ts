import { pageArgs, pageOf } from '../page/page-of'
import { procedure } from '../trpc'
import { bookingListInput } from './list.schema'

/** Appointments that callers made, with masked numbers. An hour that has begun still counts as coming: somebody may be on the way. */
export const list = procedure.input(bookingListInput).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const hourAgo = new Date(Date.now() - 3_600_000)
  const order = input.when === 'coming' ? 'asc' : 'desc'
  const found = await ctx.db.booking.findMany({
    where: {
      workspaceId,
      startsAt: input.when === 'coming' ? { gte: hourAgo } : { lt: hourAgo },
      ...(input.calendarId ? { calendarId: input.calendarId } : {}),
      ...(input.all ? {} : { state: 'booked' }),
    },
    orderBy: [{ startsAt: order }, { id: order }],
    ...pageArgs(input),
    select: { id: true, calendarId: true, startsAt: true, state: true, contactId: true, attemptId: true, createdAt: true, endedAt: true },
  })
  const page = pageOf(found, input.limit)
  const [people, calendars] = await Promise.all([
    ctx.db.contact.findMany({
      where: { workspaceId, id: { in: page.rows.map(({ contactId }) => contactId) } },
      select: { id: true, name: true, phoneMasked: true },
    }),
    ctx.db.calendar.findMany({ where: { workspaceId }, select: { id: true, zone: true } }),
  ])
  const byId = new Map(people.map((person) => [person.id, person]))
  const zones = new Map(calendars.map(({ id, zone }) => [id, zone]))
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      zone: zones.get(row.calendarId) ?? 'UTC',
      name: byId.get(row.contactId)?.name ?? '',
      phoneMasked: byId.get(row.contactId)?.phoneMasked ?? '',
    })),
  }
})
