import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { setCallerIdInput } from './set-caller-id.schema'

/** Turns one of our numbers on or off. Its caps can be made stricter here; policy keeps the upper limit. */
export const setCallerId = procedure.input(setCallerIdInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const { id, ...data } = input
  const { count } = await ctx.db.callerId.updateMany({ where: { id, workspaceId, removedAt: null }, data })
  if (count === 0) throw new Problem('not-found')
  await audit(ctx, 'callerId.set', id, data)
})
