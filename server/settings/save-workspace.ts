import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { saveWorkspaceInput } from './save-workspace.schema'

export const saveWorkspace = procedure.input(saveWorkspaceInput).mutation(async ({ ctx, input }) => {
  const { zone, ...name } = input
  await ctx.db.workspace.update({ where: { id: ctx.workspaceId }, data: { name } })
  // Only its own part of the settings: the policy beside it may be written by somebody else at the same time.
  await ctx.sql.query(`UPDATE workspace SET settings = jsonb_set(settings, '{zone}', to_jsonb($2::text)) WHERE id = $1`, [ctx.workspaceId, zone])
  await audit(ctx, 'workspace.rename', ctx.workspaceId, input)
})
