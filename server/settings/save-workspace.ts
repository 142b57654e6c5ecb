import { audit } from '../page/audit'
import { procedure } from '../trpc'
import { saveWorkspaceInput } from './save-workspace.schema'

export const saveWorkspace = procedure.input(saveWorkspaceInput).mutation(async ({ ctx, input }) => {
  await ctx.db.workspace.update({ where: { id: ctx.workspaceId }, data: { name: input } })
  await audit(ctx, 'workspace.rename', ctx.workspaceId, input)
})
