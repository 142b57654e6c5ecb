import { procedure } from '../trpc'
import { closeFirstStepsInput } from './close-first-steps.schema'

/** For this user alone, in every browser: the others of the workspace may still need the list. */
export const closeFirstSteps = procedure.input(closeFirstStepsInput).mutation(async ({ ctx, input }) => {
  await ctx.db.user.update({ where: { id: ctx.user.id }, data: { firstStepsClosedAt: input.isClosed ? new Date() : null } })
})
