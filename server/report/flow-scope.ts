import { flowId } from '../flow/flow-id.schema'
import { Problem } from '../errors/problem'
import { carriedBy } from '../call/call-where'
import { asText } from '../page/as-text'
import { procedure } from '../trpc'

interface VersionRow {
  readonly id: string
  readonly number: number
  readonly publishedAt: Date
  readonly calls: number
}

/** How many calls a version saw is known by its plan; versions that differ in places on the canvas only share them. */
const versionsText = `
  WITH counted AS (
    SELECT a.plan_hash, count(*)::int AS calls FROM attempt a
    WHERE a.workspace_id = $1 AND ${carriedBy('$1', '$2')}
    GROUP BY a.plan_hash
  )
  SELECT v.id, v.number, v.published_at AS "publishedAt", coalesce(c.calls, 0) AS calls
  FROM flow_version v LEFT JOIN counted c ON c.plan_hash = v.plan_hash
  WHERE v.workspace_id = $1 AND v.flow_id = $2::uuid ORDER BY v.number DESC LIMIT 200`

/** What a report over one flow can be narrowed to: its versions and its campaigns. */
export const flowScope = procedure.input(flowId).query(async ({ ctx, input }) => {
  const { workspaceId } = ctx
  const flow = await ctx.db.flow.findFirst({ where: { id: input.flowId, workspaceId }, select: { id: true, name: true } })
  if (!flow) throw new Problem('not-found')
  const [versions, campaigns] = await Promise.all([
    ctx.sql.query<VersionRow>(versionsText, [workspaceId, input.flowId]),
    ctx.db.campaign.findMany({
      where: { workspaceId, flowId: input.flowId },
      orderBy: { createdAt: 'desc' },
      take: 200,
      select: { id: true, name: true, status: true, flowVersionId: true },
    }),
  ])
  return { id: flow.id, name: asText(flow.name), versions, campaigns }
})
