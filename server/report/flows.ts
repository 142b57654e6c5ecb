import { asText } from '../page/as-text'
import { procedure } from '../trpc'

interface FlowRow {
  readonly id: string
  readonly name: unknown
  readonly lastAt: Date
}

/** Flows that were ever called on, the latest first. */
const text = `
  SELECT f.id, f.name, last.at AS "lastAt" FROM flow f
  JOIN LATERAL (
    SELECT max(at) AS at FROM (
      SELECT coalesce(c.started_at, c.created_at) AS at FROM campaign c WHERE c.workspace_id = $1 AND c.flow_id = f.id
      UNION ALL SELECT n.created_at FROM inbound_number n WHERE n.workspace_id = $1 AND n.flow_id = f.id
    ) carriers
  ) last ON last.at IS NOT NULL
  WHERE f.workspace_id = $1 ORDER BY last.at DESC LIMIT 200`

export const flows = procedure.query(async ({ ctx }) => {
  const rows = await ctx.sql.query<FlowRow>(text, [ctx.workspaceId])
  return rows.map(({ id, name, lastAt }) => ({ id, name: asText(name), lastAt }))
})
