import { asText } from '../page/as-text'
import { procedure } from '../trpc'

/** Who is signed in, where, and whether calls are real. */
export const me = procedure.query(async ({ ctx }) => {
  const workspace = await ctx.db.workspace.findUniqueOrThrow({ where: { id: ctx.workspaceId } })
  return {
    user: { name: ctx.user.name, email: ctx.user.email, role: ctx.user.role },
    workspace: { id: workspace.id, name: asText(workspace.name) },
    isSimulated: ctx.env.switch === 'simulator',
  }
})
