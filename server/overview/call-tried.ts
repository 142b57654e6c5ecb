import { procedure } from '../trpc'

/** A call was tried in the simulator to its end. That runs in the browser, so nothing else of it reaches the server. */
export const callTried = procedure.mutation(async ({ ctx }) => {
  await ctx.db.workspace.updateMany({ where: { id: ctx.workspaceId, callTriedAt: null }, data: { callTriedAt: new Date() } })
})
