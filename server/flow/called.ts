import { procedure } from '../trpc'
import { calledInput } from './called.schema'
import { calledFlows } from './called-flows'

/** The published flows that a draft calls, whole, so that the studio checks and tries what will run. */
export const called = procedure
  .input(calledInput)
  .query(({ ctx, input }) =>
    calledFlows(
      { db: ctx.db },
      { workspaceId: ctx.workspaceId, calls: input.calls.map(({ flow, version }) => ({ flow, ...(version !== undefined && { version }) })) },
    ),
  )
