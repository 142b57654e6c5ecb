import type { Disposition } from '../../flows/model/outcome'
import type { CampaignStatus } from '../../workflows/messages'
import { Problem } from '../errors/problem'
import type { Sql } from '../sql/pool'
import type { CampaignRef } from './campaign-deps'

export interface CampaignCounts {
  readonly status: CampaignStatus
  readonly total: number
  readonly due: number
  readonly claimed: number
  readonly done: number
  readonly byDisposition: Readonly<Partial<Record<Disposition, number>>>
  /** When the next waiting contact comes up, null when none waits. */
  readonly nextDueAtMs: number | null
  /** Calls that hold a line. */
  readonly lines: number
}

const statusSql = `
SELECT c.status,
  (SELECT extract(epoch FROM min(due_at)) * 1000 FROM campaign_contact d WHERE d.campaign_id = c.id AND d.state = 'due')::float8 AS next_due_ms,
  (SELECT count(*)::int FROM attempt a WHERE a.campaign_id = c.id AND a.state <> 'ended' AND a.hung_up_at IS NULL AND a.parked_until IS NULL) AS lines
FROM campaign c WHERE c.id = $1 AND c.workspace_id = $2`

/** From the database alone, so it answers while Temporal is away. */
export async function campaignProgress({ sql }: { readonly sql: Sql }, { workspaceId, campaignId }: CampaignRef): Promise<CampaignCounts> {
  const [campaign] = await sql.query<{ status: CampaignStatus; next_due_ms: number | null; lines: number }>(statusSql, [campaignId, workspaceId])
  if (!campaign) throw new Problem('not-found')
  const rows = await sql.query<{ state: string; disposition: Disposition | null; count: number }>(
    'SELECT state, disposition, count(*)::int AS count FROM campaign_contact WHERE campaign_id = $1 GROUP BY state, disposition',
    [campaignId],
  )
  const sum = (state?: string) => rows.filter((row) => state === undefined || row.state === state).reduce((total, row) => total + row.count, 0)
  const byDisposition: Partial<Record<Disposition, number>> = {}
  for (const row of rows) if (row.state === 'done' && row.disposition) byDisposition[row.disposition] = row.count
  return {
    status: campaign.status,
    total: sum(),
    due: sum('due'),
    claimed: sum('claimed'),
    done: sum('done'),
    byDisposition,
    nextDueAtMs: campaign.next_due_ms,
    lines: campaign.lines,
  }
}
