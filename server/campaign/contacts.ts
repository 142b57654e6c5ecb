import { explainReasons } from '../compliance/explain-reason'
import { procedure } from '../trpc'
import { contactsInput } from './contacts.schema'

/** The people of a campaign in the order of its list, with what became of each and why. */
export const contacts = procedure.input(contactsInput).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const { campaignId, state, disposition, cursor, limit } = input
  const found = await ctx.db.campaignContact.findMany({
    where: {
      workspaceId,
      campaignId,
      ...(state ? { state } : {}),
      ...(disposition ? { disposition } : {}),
      ...(cursor == null ? {} : { position: { gt: cursor } }),
    },
    orderBy: { position: 'asc' },
    take: limit + 1,
  })
  const shown = found.slice(0, limit)
  const ids = shown.map(({ contactId }) => contactId)
  const [people, attempts] = await Promise.all([
    ctx.db.contact.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, name: true, phoneMasked: true } }),
    ctx.db.attempt.findMany({
      where: { workspaceId, campaignId, contactId: { in: ids } },
      orderBy: { attemptNo: 'asc' },
      select: { id: true, contactId: true, state: true, outcome: true },
    }),
  ])
  const person = new Map(people.map((one) => [one.id, one]))
  const last = new Map(attempts.map((one) => [one.contactId, one]))
  return {
    rows: shown.map((row) => ({
      contactId: row.contactId,
      position: row.position,
      name: person.get(row.contactId)?.name ?? '',
      phoneMasked: person.get(row.contactId)?.phoneMasked ?? '',
      state: row.state,
      callState: last.get(row.contactId)?.state ?? null,
      disposition: row.disposition,
      outcome: last.get(row.contactId)?.outcome ?? null,
      reason: row.reason,
      dueAt: row.dueAt,
      attempts: row.attempts,
      lastAttemptId: last.get(row.contactId)?.id ?? null,
    })),
    reasons: explainReasons(shown.map(({ reason }) => reason)),
    nextCursor: found.length > limit ? (shown.at(-1)?.position ?? null) : null,
  }
})
