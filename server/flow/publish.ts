import { Problem } from '../errors/problem'
import { liveChannel } from '../notify'
import { procedure } from '../trpc'
import { publishInput } from './publish.schema'
import { publishFlow } from './publish-flow'

export const publish = procedure.input(publishInput).mutation(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const answer = await publishFlow(ctx, { workspaceId, flowId: input.flowId, revision: input.revision, note: input.note, publishedBy: ctx.user.id })
  if (!answer) throw new Problem('not-found')
  if (answer.is === 'unchanged') return answer
  await ctx.sql.query('SELECT pg_notify($1, $2)', [liveChannel, JSON.stringify({ w: workspaceId, k: 'flow', id: input.flowId })])
  return answer
})
