import { procedure } from '../trpc'

/** The latest entries of the audit log. */
export const audit = procedure.query(async ({ ctx }) => {
  const rows = await ctx.db.auditLog.findMany({
    where: { workspaceId: ctx.workspaceId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, userId: true, action: true, subject: true, at: true },
  })
  const users = await ctx.db.user.findMany({ where: { workspaceId: ctx.workspaceId }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return rows.map(({ userId, ...row }) => ({ ...row, who: names.get(userId) ?? userId }))
})
