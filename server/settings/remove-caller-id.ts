import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { callerIdInput } from './caller-id.schema'
import { callerIdNeeded } from './caller-id-needed'

/** Takes one of our numbers away. Calls that left under it keep showing it; a call under way ends as it would have. */
export const removeCallerId = procedure.input(callerIdInput).mutation(async ({ ctx, input: { id } }) => {
  const { workspaceId } = ctx
  const { number, pool, flows, campaigns } = await callerIdNeeded(ctx, workspaceId, id)
  if (flows.length + campaigns.length > 0) throw new Problem('caller-id-needed', { number, pool })
  await ctx.db.callerId.updateMany({ where: { id, workspaceId, removedAt: null }, data: { enabled: false, removedAt: new Date() } })
  await audit(ctx, 'callerId.remove', id, { number, pool })
})
