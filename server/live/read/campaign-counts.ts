import type { Disposition } from '../../../flows/model/outcome'
import type { Sql } from '../../sql/pool'

export interface CampaignCounts {
  readonly status: string
  readonly total: number
  /** Not called yet, or to be called again. */
  readonly due: number
  readonly claimed: number
  readonly done: number
  /** Calls that ring or talk at this moment. */
  readonly ringing: number
  readonly talking: number
  /** Final states of contacts. */
  readonly byDisposition: Readonly<Partial<Record<Disposition, number>>>
  /** Keys pressed by callees, over all nodes. */
  readonly pressedKey: number
  readonly callsPerSecond: number
  readonly linesMax: number
  /** When the next contact that waits may be called, ms of the epoch. */
  readonly nextDueMs: number | null
}

interface Row {
  readonly status: string
  readonly calls_per_second: number
  readonly lines_max: number
  readonly states: Readonly<Record<string, number>> | null
  readonly dispositions: Readonly<Partial<Record<Disposition, number>>> | null
  readonly calls: Readonly<Record<string, number>> | null
  readonly pressed: number
  readonly next_due: Date | null
}

const text = `
  SELECT c.status, c.calls_per_second, c.lines_max,
    (SELECT jsonb_object_agg(state, n) FROM (SELECT state, count(*)::int AS n FROM campaign_contact WHERE campaign_id = c.id GROUP BY state) s) AS states,
    (SELECT jsonb_object_agg(disposition, n) FROM (SELECT disposition, count(*)::int AS n FROM campaign_contact
       WHERE campaign_id = c.id AND state = 'done' AND disposition IS NOT NULL GROUP BY disposition) d) AS dispositions,
    (SELECT jsonb_object_agg(state, n) FROM (SELECT state, count(*)::int AS n FROM attempt
       WHERE campaign_id = c.id AND state IN ('dialing', 'live') GROUP BY state) a) AS calls,
    (SELECT count(DISTINCT attempt_id)::int FROM trace_step WHERE campaign_id = c.id AND kind = 'collect' AND outcome = 'collected') AS pressed,
    (SELECT min(due_at) FROM campaign_contact WHERE campaign_id = c.id AND state = 'due' AND due_at > now()) AS next_due
  FROM campaign c WHERE c.id = $1 AND c.workspace_id = $2`

export async function readCampaignCounts(sql: Sql, workspaceId: string, campaignId: string): Promise<CampaignCounts | null> {
  const [row] = await sql.query<Row>(text, [campaignId, workspaceId])
  if (!row) return null
  const states = row.states ?? {}
  const due = states['due'] ?? 0
  const claimed = states['claimed'] ?? 0
  const done = states['done'] ?? 0
  return {
    status: row.status,
    total: due + claimed + done,
    due,
    claimed,
    done,
    ringing: row.calls?.['dialing'] ?? 0,
    talking: row.calls?.['live'] ?? 0,
    byDisposition: row.dispositions ?? {},
    pressedKey: row.pressed,
    callsPerSecond: row.calls_per_second,
    linesMax: row.lines_max,
    nextDueMs: row.next_due?.getTime() ?? null,
  }
}
