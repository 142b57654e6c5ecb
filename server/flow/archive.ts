import { Problem } from '../errors/problem'
import { procedure } from '../trpc'
import { flowId } from './flow-id.schema'

/** Takes a flow off the list. Versions, campaigns and calls that ran on it stay readable. */
export const archive = procedure.input(flowId).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const { count } = await ctx.db.flow.updateMany({ where: { id: input.flowId, workspaceId, archivedAt: null }, data: { archivedAt: new Date() } })
  if (count === 0) throw new Problem('not-found')
  await ctx.db.auditLog.create({ data: { workspaceId, userId: ctx.user.id, action: 'flow.archive', subject: input.flowId } })
})
