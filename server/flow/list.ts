import { nodeCount } from './node-count'
import { asText } from '../page/as-text'
import { procedure } from '../trpc'

/** All flows of the workspace, latest work first, with their latest version and the campaigns that run on them. */
export const list = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  const flows = await ctx.db.flow.findMany({ where: { workspaceId, archivedAt: null }, orderBy: { updatedAt: 'desc' } })
  const ids = flows.map(({ id }) => id)
  const [versions, running] = await Promise.all([
    ctx.db.flowVersion.findMany({
      where: { workspaceId, flowId: { in: ids } },
      distinct: ['flowId'],
      orderBy: [{ flowId: 'asc' }, { number: 'desc' }],
      select: { flowId: true, number: true, source: true, publishedAt: true },
    }),
    ctx.db.campaign.groupBy({ by: ['flowId'], where: { workspaceId, flowId: { in: ids }, status: { in: ['running', 'paused', 'draining'] } }, _count: true }),
  ])
  const latest = new Map(versions.map((version) => [version.flowId, version]))
  const campaigns = new Map(running.map((row) => [row.flowId, row._count]))
  return flows.map((flow) => {
    const version = latest.get(flow.id)
    return {
      id: flow.id,
      slug: flow.slug,
      name: asText(flow.name),
      updatedAt: flow.updatedAt,
      nodes: nodeCount(flow.draft),
      version: version ? { number: version.number, publishedAt: version.publishedAt } : null,
      /** The draft says something else than what was published last. */
      isChanged: version ? version.source !== flow.draft : true,
      campaignsRunning: campaigns.get(flow.id) ?? 0,
    }
  })
})
