import { asText } from '../page/as-text'
import { pageArgs, pageOf } from '../page/page-of'
import { procedure } from '../trpc'
import { countsOf } from './counts-of'
import { listInput } from './list.schema'

/** Campaigns, newest first, each with how far it is. */
export const list = procedure.input(listInput).query(async ({ ctx, input }) => {
  const where = { workspaceId: ctx.workspaceId, ...(input.status ? { status: input.status } : {}) }
  const found = await ctx.db.campaign.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], ...pageArgs(input) })
  const page = pageOf(found, input.limit)
  const [counts, flows] = await Promise.all([
    countsOf(
      ctx.sql,
      page.rows.map(({ id }) => id),
    ),
    ctx.db.flow.findMany({ where: { workspaceId: ctx.workspaceId, id: { in: page.rows.map(({ flowId }) => flowId) } }, select: { id: true, name: true } }),
  ])
  const names = new Map(flows.map((flow) => [flow.id, asText(flow.name)]))
  return {
    ...page,
    rows: page.rows.map(({ id, name, status, flowId, createdAt, startedAt, finishedAt }) => ({
      id,
      name,
      status,
      createdAt,
      startedAt,
      finishedAt,
      flow: { id: flowId, name: names.get(flowId) ?? {} },
      counts: counts.get(id) ?? { total: 0, done: 0, byDisposition: {} },
    })),
  }
})
