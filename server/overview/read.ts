import { explainReasons } from '../compliance/explain-reason'
import { readOverviewCounts } from '../live/read/overview-counts'
import { procedure } from '../trpc'

/** The first look at the day; the live topic `overview` keeps `counts` fresh. */
export const read = procedure.query(async ({ ctx }) => {
  const where = { workspaceId: ctx.workspaceId }
  const [counts, flows, versions, lists, campaigns, messages] = await Promise.all([
    readOverviewCounts(ctx.sql, ctx.workspaceId),
    ctx.db.flow.count({ where: { ...where, archivedAt: null } }),
    ctx.db.flowVersion.count({ where }),
    ctx.db.contactList.count({ where }),
    ctx.db.campaign.count({ where }),
    ctx.db.message.count({ where: { ...where, createdAt: { gte: startOfDay() } } }),
  ])
  return { counts, flows, versions, lists, campaigns, messages, reasons: explainReasons(counts.reasons.map(({ reason }) => reason)) }
})

function startOfDay(): Date {
  const day = new Date()
  day.setHours(0, 0, 0, 0)
  return day
}
