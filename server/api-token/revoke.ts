import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { revokeTokenInput } from './revoke.schema'

/** From the next request on the token opens nothing. */
export const revoke = procedure.input(revokeTokenInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const { count } = await ctx.db.apiToken.updateMany({ where: { id: input.id, workspaceId, revokedAt: null }, data: { revokedAt: new Date() } })
  if (count === 0) throw new Problem('not-found')
  await audit(ctx, 'apiToken.revoke', input.id)
})
