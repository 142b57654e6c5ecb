import { Problem } from '../errors/problem'
import { asText } from '../page/as-text'
import { procedure } from '../trpc'
import { flowId } from './flow-id.schema'

/** What a page says of a flow before it has read its draft, which takes a while at thousands of nodes. */
export const head = procedure.input(flowId).query(async ({ ctx, input }) => {
  const flow = await ctx.db.flow.findFirst({
    where: { id: input.flowId, workspaceId: ctx.workspaceId },
    select: { id: true, slug: true, name: true },
  })
  if (!flow) throw new Problem('not-found')
  return { ...flow, name: asText(flow.name) }
})
