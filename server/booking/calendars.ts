import { procedure } from '../trpc'
import { daysOffSchema, weeklySchema } from './weekly'

/** The calendars that flows book in, with what is booked from now on. */
export const calendars = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  const [rows, counts] = await Promise.all([
    ctx.db.calendar.findMany({ where: { workspaceId }, orderBy: { createdAt: 'asc' } }),
    ctx.db.booking.groupBy({ by: ['calendarId'], where: { workspaceId, state: 'booked', startsAt: { gt: new Date() } }, _count: true }),
  ])
  const coming = new Map(counts.map(({ calendarId, _count }) => [calendarId, _count]))
  return rows.map(({ id, name, zone, weekly, slotMinutes, capacity, daysAhead, noticeMinutes, daysOff }) => ({
    id,
    name,
    zone,
    weekly: weeklySchema.parse(weekly),
    slotMinutes,
    capacity,
    daysAhead,
    noticeMinutes,
    daysOff: daysOffSchema.parse(daysOff),
    coming: coming.get(id) ?? 0,
  }))
})
