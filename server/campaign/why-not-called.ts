import type { Text } from '../../flows/model/text'
import type { CampaignStatus } from '../../workflows/messages'
import { Problem } from '../errors/problem'
import type { Sql } from '../sql/pool'
import { isHealthySql } from '../switch-node/healthy'
import type { CampaignRef } from './campaign-deps'
import { type WhyCode, whyTexts } from './why-texts'

/** Why somebody is not being called at this moment, as the data tells it. */
export interface WhyNotCalled {
  readonly code: WhyCode
  readonly text: Text
  /** When it will be tried again, null when that is not a matter of time. */
  readonly untilMs: number | null
  /** Rule behind it, which `explain` puts into words. */
  readonly rule: string | null
}

interface WhyRow {
  readonly status: CampaignStatus
  readonly state: 'due' | 'claimed' | 'done'
  readonly due_ms: number
  readonly reason: string | null
  readonly disposition: string | null
  readonly attempt_state: string | null
  readonly parked_ms: number | null
  readonly lines: number
  readonly lines_max: number
  readonly ahead: number
  readonly nodes: number
  readonly nodes_full: boolean
  readonly room_ms: number | null
  readonly now_ms: number
}

/** $1 campaign, $2 contact, $3 workspace. */
const whySql = `
WITH node AS (
  SELECT n.lines_max <= (SELECT count(*) FROM attempt l WHERE l.switch_node = n.name AND l.state <> 'ended' AND l.hung_up_at IS NULL AND l.parked_until IS NULL) AS is_full
  FROM switch_node n, campaign p WHERE p.id = $1 AND n.kind = p.started_on AND NOT n.draining AND ${isHealthySql}
)
SELECT (SELECT count(*)::int FROM node) AS nodes, (SELECT coalesce(bool_and(is_full), false) FROM node) AS nodes_full, p.status, c.state, c.reason, c.disposition, p.lines_max, (extract(epoch FROM now()) * 1000)::float8 AS now_ms, (extract(epoch FROM c.due_at) * 1000)::float8 AS due_ms,
  a.state AS attempt_state, (extract(epoch FROM a.parked_until) * 1000)::float8 AS parked_ms,
  (SELECT count(*)::int FROM attempt l WHERE l.campaign_id = p.id AND l.state <> 'ended' AND l.hung_up_at IS NULL AND l.parked_until IS NULL) AS lines,
  (SELECT count(*)::int FROM campaign_contact d WHERE d.campaign_id = p.id AND d.state = 'due' AND (d.due_at, d.position) < (c.due_at, c.position)) AS ahead,
  (SELECT (extract(epoch FROM min(i.free_at)) * 1000)::float8 FROM caller_id i WHERE i.workspace_id = p.workspace_id AND i.enabled AND i.pool = ANY (
     SELECT DISTINCT s.value #>> '{command,pool}' FROM plan n, jsonb_each(n.plan -> 'steps') s WHERE n.workspace_id = p.workspace_id AND n.hash = p.plan_hash AND s.value #>> '{command,do}' = 'check')) AS room_ms
FROM campaign p JOIN campaign_contact c ON c.campaign_id = p.id AND c.contact_id = $2
LEFT JOIN LATERAL (SELECT state, parked_until FROM attempt WHERE campaign_id = p.id AND contact_id = c.contact_id ORDER BY attempt_no DESC LIMIT 1) a ON true
WHERE p.id = $1 AND p.workspace_id = $3`

/** Throws `not-found`. */
export async function whyNotCalled(
  { sql }: { readonly sql: Sql },
  { workspaceId, campaignId, contactId }: CampaignRef & { readonly contactId: string },
): Promise<WhyNotCalled> {
  const [row] = await sql.query<WhyRow>(whySql, [campaignId, contactId, workspaceId])
  if (!row) throw new Problem('not-found')
  const { code, untilMs = null } = whyOf(row)
  return { code, text: whyTexts[code], untilMs, rule: row.reason }
}

const delays: Readonly<Record<string, WhyCode>> = { 'core.callingWindow': 'windowClosed', 'core.callback': 'callback' }

function whyOf(row: WhyRow): { readonly code: WhyCode; readonly untilMs?: number } {
  if (row.state === 'done') return { code: row.disposition === 'blocked' ? 'blocked' : 'finished' }
  if (row.state === 'claimed') {
    if (row.parked_ms !== null && row.parked_ms > row.now_ms) return { code: 'waiting', untilMs: row.parked_ms }
    return { code: row.attempt_state === 'claimed' ? 'checking' : 'calling' }
  }
  if (row.status !== 'running') return { code: row.status === 'scheduled' ? 'notStarted' : row.status === 'paused' ? 'paused' : 'over' }
  if (row.due_ms > row.now_ms) return { code: delays[row.reason ?? ''] ?? 'deferred', untilMs: row.due_ms }
  if (row.room_ms === null) return { code: 'noCallerId' }
  if (row.room_ms > row.now_ms) return { code: 'callerIdsBusy', untilMs: row.room_ms }
  if (row.lines >= row.lines_max) return { code: 'linesFull' }
  if (row.nodes === 0) return { code: 'noSwitch' }
  if (row.nodes_full) return { code: 'switchesFull' }
  return { code: 'inTurn' }
}
