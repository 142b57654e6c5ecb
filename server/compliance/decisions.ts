import { pageArgs, pageOf } from '../page/page-of'
import { procedure } from '../trpc'
import { decisionsInput } from './decisions.schema'
import { explainReasons } from './explain-reason'

/** The decision ledger, newest first. */
export const decisions = procedure.input(decisionsInput).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const found = await ctx.db.decision.findMany({
    where: { workspaceId, ...(input.verdict ? { verdict: input.verdict } : {}) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    ...pageArgs(input),
    select: { id: true, attemptId: true, verdict: true, rule: true, untilAt: true, at: true },
  })
  const page = pageOf(found, input.limit)
  const attempts = await ctx.db.attempt.findMany({
    where: { workspaceId, id: { in: page.rows.map(({ attemptId }) => attemptId) } },
    select: { id: true, contactId: true },
  })
  const people = await ctx.db.contact.findMany({
    where: { workspaceId, id: { in: attempts.map(({ contactId }) => contactId) } },
    select: { id: true, name: true },
  })
  const contactOf = new Map(attempts.map(({ id, contactId }) => [id, contactId]))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, contactName: names.get(contactOf.get(row.attemptId) ?? '') ?? '' })),
    reasons: explainReasons(page.rows.map(({ rule }) => rule)),
  }
})
