import { procedure } from '../trpc'

/** Who is not called, newest first. Numbers without a contact are known by their hash alone. */
export const doNotCallList = procedure.query(async ({ ctx }) => {
  const { workspaceId } = ctx
  const [entries, count] = await Promise.all([
    ctx.db.doNotCall.findMany({ where: { workspaceId }, orderBy: { createdAt: 'desc' }, take: 500 }),
    ctx.db.doNotCall.count({ where: { workspaceId } }),
  ])
  const people = await ctx.db.contact.findMany({
    where: { workspaceId, phoneHash: { in: entries.map(({ phoneHash }) => phoneHash) } },
    select: { id: true, name: true, phoneMasked: true, phoneHash: true },
  })
  const person = new Map(people.map((one) => [one.phoneHash, one]))
  return {
    count,
    rows: entries.map(({ phoneHash, reason, source, createdAt }) => {
      const known = person.get(phoneHash)
      return {
        key: phoneHash.slice(0, 12),
        contactId: known?.id ?? null,
        name: known?.name ?? '',
        phoneMasked: known?.phoneMasked ?? '',
        reason,
        source,
        createdAt,
      }
    }),
  }
})
