import { procedure } from '../trpc'
import { whyNotCalled } from './why-not-called'
import { whyInput } from './why.schema'

/** Why somebody is not being called at this moment. */
export const why = procedure.input(whyInput).query(({ ctx, input }) => whyNotCalled(ctx, { workspaceId: ctx.workspaceId, ...input }))
