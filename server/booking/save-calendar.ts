import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { saveCalendarInput } from './save-calendar.schema'

/** Hours, length and places of a calendar. What is booked already stays booked, even outside of the new hours. */
export const saveCalendar = procedure.input(saveCalendarInput).mutation(async ({ ctx, input }) => {
  const { id, ...data } = input
  const { count } = await ctx.db.calendar.updateMany({ where: { id, workspaceId: ctx.workspaceId }, data })
  if (count === 0) throw new Problem('not-found')
  await audit(ctx, 'calendar.save', id, input)
})
