import * as z from 'zod'
import { cancelBookingSql } from '../calendar/calendar-sql'
import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'

/** The house gives up one booking, and its place is free again. Twice is once; nobody is told, that is a call or a message of its own. */
export const cancel = procedure.input(z.object({ id: z.uuid() })).mutation(async ({ ctx, input }) => {
  const [row] = await ctx.sql.query<{ freed: boolean }>(cancelBookingSql, [ctx.workspaceId, input.id])
  if (!row) throw new Problem('not-found')
  if (row.freed) await audit(ctx, 'booking.cancel', input.id)
})
