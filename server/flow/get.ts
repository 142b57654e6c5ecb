import { Problem } from '../errors/problem'
import { asText } from '../page/as-text'
import { procedure } from '../trpc'
import { flowId } from './flow-id.schema'
import { readDraft } from './read-draft'

/** One flow, ready for the canvas. */
export const get = procedure.input(flowId).query(async ({ ctx, input }) => {
  const flow = await ctx.db.flow.findFirst({ where: { id: input.flowId, workspaceId: ctx.workspaceId } })
  if (!flow) throw new Problem('not-found')
  const version = await ctx.db.flowVersion.findFirst({
    where: { flowId: flow.id, workspaceId: ctx.workspaceId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  return {
    id: flow.id,
    slug: flow.slug,
    name: asText(flow.name),
    revision: flow.revision,
    draft: readDraft(flow.draft, flow.layout),
    version,
    updatedAt: flow.updatedAt,
  }
})
