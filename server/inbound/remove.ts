import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { removeInput } from './remove.schema'

/** Callers hear that the number cannot be reached; calls that were answered stay readable. */
export const remove = procedure.input(removeInput).mutation(async ({ ctx, input }) => {
  const { count } = await ctx.db.inboundNumber.deleteMany({ where: { id: input.id, workspaceId: ctx.workspaceId } })
  if (count === 0) throw new Problem('not-found')
  await audit(ctx, 'inbound.remove', input.id)
})
