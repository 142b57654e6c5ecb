import { Problem } from '../errors/problem'
import { flowId } from '../flow/flow-id.schema'
import { procedure } from '../trpc'
import { readScenarios } from './read-scenarios'

/** The scenarios of a flow, in their order. */
export const list = procedure.input(flowId).query(async ({ ctx, input }) => {
  const flow = await ctx.db.flow.findFirst({ where: { id: input.flowId, workspaceId: ctx.workspaceId }, select: { scenarios: true } })
  if (!flow) throw new Problem('not-found')
  return readScenarios(flow.scenarios)
})
