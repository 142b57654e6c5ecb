import { Problem } from '../errors/problem'
import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { changeInput } from './change.schema'

/** Another flow, on or off: holds for the next call, calls under way keep their plan. */
export const change = procedure.input(changeInput).mutation(async ({ ctx, input: { id, ...data } }) => {
  const { workspaceId, db } = ctx
  if (data.flowId && !(await db.flow.findFirst({ where: { id: data.flowId, workspaceId, archivedAt: null }, select: { id: true } })))
    throw new Problem('not-found')
  const { count } = await db.inboundNumber.updateMany({ where: { id, workspaceId }, data })
  if (count === 0) throw new Problem('not-found')
  await audit(ctx, 'inbound.change', id, data)
})
