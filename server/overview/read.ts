import { explainReasons } from '../compliance/explain-reason'
import { readOverviewCounts } from '../live/read/overview-counts'
import { procedure } from '../trpc'
import { readFirstSteps } from './read-first-steps'

/** The first look at the day; the live topic `overview` keeps `counts` fresh. */
export const read = procedure.query(async ({ ctx }) => {
  const where = { workspaceId: ctx.workspaceId }
  const [counts, flows, versions, lists, campaigns, messages, firstSteps] = await Promise.all([
    readOverviewCounts(ctx.sql, ctx.workspaceId),
    ctx.db.flow.count({ where: { ...where, archivedAt: null } }),
    ctx.db.flowVersion.count({ where }),
    ctx.db.contactList.count({ where }),
    ctx.db.campaign.count({ where }),
    ctx.db.message.count({ where: { ...where, createdAt: { gte: startOfDay() } } }),
    readFirstSteps(ctx, ctx.user),
  ])
  return { counts, flows, versions, lists, campaigns, messages, firstSteps, reasons: explainReasons(counts.reasons.map(({ reason }) => reason)) }
})

function startOfDay(): Date {
  const day = new Date()
  day.setHours(0, 0, 0, 0)
  return day
}
