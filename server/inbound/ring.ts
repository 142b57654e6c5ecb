import { randomUUID } from 'node:crypto'
import { type RingResult, workflowTypes } from '../../workflows/messages'
import { workflowTaskQueue } from '../../workflows/options'
import { Problem } from '../errors/problem'
import { listNodes } from '../switch-node/list-nodes'
import { procedure } from '../trpc'
import { ringInput } from './ring.schema'

/** Lets somebody call one of our numbers, on the simulator; answers with the call. */
export const ring = procedure.input(ringInput).mutation(async ({ ctx, input }) => {
  const { env, db, workspaceId } = ctx
  if (env.switch !== 'simulator') throw new Problem('ring-real')
  const found = await db.inboundNumber.findFirst({ where: { id: input.id, workspaceId }, select: { number: true } })
  if (!found) throw new Problem('not-found')
  const node = (await listNodes(ctx.sql)).find(({ isHealthy, isDraining }) => isHealthy && !isDraining)
  if (!node) throw new Problem('switch-away')
  const args = [{ switchNode: node.name, number: found.number, caller: input.caller }]
  const { call }: RingResult = await ctx
    .temporal()
    .then((client) => client.workflow.execute(workflowTypes.ring, { taskQueue: workflowTaskQueue, workflowId: `ring-${randomUUID()}`, args }))
    .catch((cause: unknown) => {
      throw new Problem('temporal-away', {}, { cause })
    })
  if (call === undefined) throw new Problem('ring-real')
  return { call }
})
