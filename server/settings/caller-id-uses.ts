import { procedure } from '../trpc'
import { callerIdInput } from './caller-id.schema'
import { callerIdNeeded } from './caller-id-needed'

/** Asked before a number is removed: what keeps it. */
export const callerIdUses = procedure.input(callerIdInput).query(({ ctx, input }) => callerIdNeeded(ctx, ctx.workspaceId, input.id))
