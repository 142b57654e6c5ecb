import { procedure } from '../trpc'

/** Tokens that still open something, newest first. */
export const list = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  return ctx.db.apiToken.findMany({
    where: { workspaceId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, ending: true, createdAt: true, lastUsedAt: true },
  })
})
