import { userNames } from '../page/user-names'
import { procedure } from '../trpc'
import { flowId } from './flow-id.schema'

/** Every version, newest first, with its publisher's name and the campaigns that are pinned to it. */
export const versions = procedure.input(flowId).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const rows = await ctx.db.flowVersion.findMany({
    where: { workspaceId, flowId: input.flowId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, note: true, publishedAt: true, publishedBy: true, planHash: true },
  })
  const [names, running] = await Promise.all([
    userNames(ctx.db, workspaceId),
    ctx.db.campaign.groupBy({
      by: ['flowVersionId'],
      where: { workspaceId, flowId: input.flowId, status: { in: ['running', 'paused', 'draining'] } },
      _count: true,
    }),
  ])
  const campaigns = new Map(running.map((row) => [row.flowVersionId, row._count]))
  return rows.map((row) => ({ ...row, publishedBy: names.get(row.publishedBy) ?? row.publishedBy, campaignsRunning: campaigns.get(row.id) ?? 0 }))
})
