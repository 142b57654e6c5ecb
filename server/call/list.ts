import { explainReasons } from '../compliance/explain-reason'
import { pageOf } from '../page/page-of'
import { procedure } from '../trpc'
import { callWhere } from './call-where'
import { listInput } from './list.schema'

/** Attempts, newest first. */
export const list = procedure.input(listInput).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const { cursor, limit, ...filter } = input
  const where = callWhere(workspaceId, filter)
  const after = cursor ? `AND (a.claimed_at, a.id) < (SELECT claimed_at, id FROM attempt WHERE id = $${where.values.length + 2}::uuid)` : ''
  const ids = await ctx.sql.query<{ readonly id: string }>(
    `SELECT a.id FROM attempt a WHERE ${where.text} ${after} ORDER BY a.claimed_at DESC, a.id DESC LIMIT $${where.values.length + 1}`,
    [...where.values, limit + 1, ...(cursor ? [cursor] : [])],
  )
  const found = await ctx.db.attempt.findMany({
    where: { workspaceId, id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ claimedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      campaignId: true,
      contactId: true,
      attemptNo: true,
      direction: true,
      state: true,
      disposition: true,
      outcome: true,
      rule: true,
      cause: true,
      sipStatus: true,
      q850: true,
      claimedAt: true,
      dialedAt: true,
      answeredAt: true,
      hungUpAt: true,
      endedAt: true,
    },
  })
  const page = pageOf(found, input.limit)
  const [people, campaigns, numbers] = await Promise.all([
    ctx.db.contact.findMany({
      where: { workspaceId, id: { in: page.rows.map(({ contactId }) => contactId) } },
      select: { id: true, name: true, phoneMasked: true },
    }),
    ctx.db.campaign.findMany({ where: { workspaceId, id: { in: page.rows.map(({ campaignId }) => campaignId) } }, select: { id: true, name: true } }),
    ctx.db.inboundNumber.findMany({ where: { workspaceId, id: { in: page.rows.map(({ campaignId }) => campaignId) } }, select: { id: true, number: true } }),
  ])
  const person = new Map(people.map((one) => [one.id, one]))
  const campaign = new Map([...campaigns.map((one) => [one.id, one.name] as const), ...numbers.map((one) => [one.id, one.number] as const)])
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, contact: person.get(row.contactId) ?? null, campaignName: campaign.get(row.campaignId) ?? '' })),
    reasons: explainReasons(page.rows.map(({ rule, cause }) => rule ?? cause)),
  }
})
