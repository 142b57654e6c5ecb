import { asText } from '../page/as-text'
import { answersCalls } from '../inbound/answers-calls'
import { procedure } from '../trpc'

/** Flows that a campaign may be built on, each with its latest version and what policy added to it. */
export const publishedFlows = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  const flows = await ctx.db.flow.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: { updatedAt: 'desc' },
    select: { id: true, name: true, draft: true },
  })
  const versions = await ctx.db.flowVersion.findMany({
    where: { workspaceId, flowId: { in: flows.map(({ id }) => id) } },
    distinct: ['flowId'],
    orderBy: [{ flowId: 'asc' }, { number: 'desc' }],
    select: { id: true, flowId: true, number: true, planHash: true, publishedAt: true, receipt: true },
  })
  const latest = new Map(versions.map((version) => [version.flowId, version]))
  return flows.filter(({ draft }) => !answersCalls(draft)).map((flow) => ({ id: flow.id, name: asText(flow.name), version: latest.get(flow.id) ?? null }))
})
