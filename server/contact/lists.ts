import { procedure } from '../trpc'

/** Contact lists, newest first, with their sizes. */
export const lists = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  const [found, sizes] = await Promise.all([
    ctx.db.contactList.findMany({
      where: { workspaceId },
      orderBy: { createdAt: 'desc' },
      take: 200,
      select: { id: true, name: true, source: true, createdAt: true },
    }),
    ctx.db.contactListMember.groupBy({ by: ['listId'], where: { workspaceId }, _count: { contactId: true } }),
  ])
  const count = new Map(sizes.map(({ listId, _count }) => [listId, _count.contactId]))
  return found.map((list) => ({ ...list, people: count.get(list.id) ?? 0 }))
})
