import { pageArgs, pageOf } from '../page/page-of'
import { procedure } from '../trpc'
import { listInput } from './list.schema'

/** The outbox, newest first. Numbers are masked. */
export const list = procedure.input(listInput).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const found = await ctx.db.message.findMany({
    where: { workspaceId, ...(input.status ? { status: input.status } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(input),
    select: {
      id: true,
      attemptId: true,
      contactId: true,
      channel: true,
      locale: true,
      text: true,
      phoneMasked: true,
      status: true,
      provider: true,
      failure: true,
      createdAt: true,
      sentAt: true,
    },
  })
  const page = pageOf(found, input.limit)
  const people = await ctx.db.contact.findMany({
    where: { workspaceId, id: { in: page.rows.map(({ contactId }) => contactId) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return { ...page, rows: page.rows.map((row) => ({ ...row, contactName: names.get(row.contactId) ?? '' })) }
})
