import type { Plan } from '../../flows/model/plan'
import { defaultZone } from '../settings/workspace-zone'
import type { Sql } from '../sql/pool'

export interface CallerIdRoom {
  /** Numbers of the plan's pools that may dial now and are not spoken for by a call that was just claimed. */
  readonly numbers: number
  readonly untilMs: number | null
}

const roomSql = `
SELECT count(*) FILTER (WHERE free_at <= now())::int AS numbers, (extract(epoch FROM min(free_at)) * 1000)::float8 AS until_ms
FROM caller_id JOIN workspace w ON w.id = workspace_id WHERE workspace_id = $1 AND pool = ANY($2) AND enabled
  AND (used_on <> to_char(now() AT TIME ZONE coalesce(w.settings ->> 'zone', $3), 'YYYY-MM-DD') OR used_count < daily_max)`

const waitingSql = `SELECT count(*)::int AS waiting FROM attempt WHERE campaign_id = $1 AND state = 'claimed' AND parked_until IS NULL AND cleared_at IS NULL AND claimed_at > now() - interval '30 seconds'`

/**
 * A hint, not a gate: without it calls would start only to be deferred by the check. When every number is full for today the
 * check says so for one contact at a time, hence never less than one.
 */
export async function callerIdRoom(
  sql: Sql,
  { workspaceId, campaignId, plan }: { readonly workspaceId: string; readonly campaignId: string; readonly plan: Plan },
): Promise<CallerIdRoom> {
  const pools = [...new Set(Object.values(plan.steps).flatMap((step) => (step.kind === 'command' && step.command.do === 'check' ? [step.command.pool] : [])))]
  const [room] = await sql.query<{ numbers: number; until_ms: number | null }>(roomSql, [workspaceId, pools, defaultZone])
  const [claims] = await sql.query<{ waiting: number }>(waitingSql, [campaignId])
  if (!room || room.until_ms === null) return { numbers: 1, untilMs: null }
  return { numbers: room.numbers - (claims?.waiting ?? 0), untilMs: room.numbers > 0 ? null : room.until_ms }
}
