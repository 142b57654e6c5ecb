import type { Sql } from '../sql/pool'
import { callerIdDay } from './caller-id-day'

export type ReservedCallerId =
  | { readonly is: 'reserved'; readonly callerIdId: string; readonly usedCount: number; readonly gapMs: number; readonly dayEndsMs: number }
  | { readonly is: 'full'; readonly untilMs: number }
  /** The pool has no number at all. */
  | { readonly is: 'none' }

/** A number that another transaction is just taking is skipped; when all others are full this asks again soon. */
const lookAgainMs = 250

/**
 * $1 workspace, $2 pool, $3 daily maximum of policy, $4 gap of policy in ms, $5 the day. The row's
 * own limits and the policy's are both kept to: the stricter counts. Taking is one UPDATE under the row's lock, so a
 * cap or gap is never overshot, whatever the number of claimers.
 */
const reserveSql = `
WITH pick AS (
  SELECT id, least(daily_max, $3::int) AS daily_max, greatest(gap_ms, $4::int) AS gap_ms FROM caller_id
  WHERE workspace_id = $1 AND pool = $2 AND enabled AND free_at <= now() AND (used_on <> $5 OR used_count < least(daily_max, $3::int))
  ORDER BY free_at LIMIT 1 FOR UPDATE SKIP LOCKED
)
UPDATE caller_id c SET
  free_at = now() + make_interval(secs => pick.gap_ms / 1000.0),
  used_count = CASE WHEN c.used_on = $5 THEN c.used_count + 1 ELSE 1 END, used_on = $5
FROM pick WHERE c.id = pick.id AND pick.daily_max > 0
RETURNING c.id, c.used_count, pick.gap_ms`

const whenSql = `
SELECT count(*)::int AS numbers, min(extract(epoch FROM CASE WHEN used_on = $3 AND used_count >= least(daily_max, $4::int) THEN $5::timestamptz ELSE free_at END) * 1000)::float8 AS until_ms
FROM caller_id WHERE workspace_id = $1 AND pool = $2 AND enabled`

// Infinity is no int.
const noLimit = 2_147_483_647

export async function reserveCallerId(
  sql: Sql,
  { workspaceId, pool, zone }: { readonly workspaceId: string; readonly pool: string; readonly zone: string },
  limits: { readonly dailyMax: number; readonly gapMs: number },
): Promise<ReservedCallerId> {
  const [clock] = await sql.query<{ now_ms: number }>('SELECT (extract(epoch FROM now()) * 1000)::float8 AS now_ms')
  const nowMs = clock?.now_ms ?? Date.now()
  const { name: day, endsMs: dayEndsMs } = callerIdDay(nowMs, zone)
  const dailyMax = Math.min(limits.dailyMax, noLimit)
  const [taken] = await sql.query<{ id: string; used_count: number; gap_ms: number }>(reserveSql, [workspaceId, pool, dailyMax, limits.gapMs, day])
  if (taken) return { is: 'reserved', callerIdId: taken.id, usedCount: taken.used_count, gapMs: taken.gap_ms, dayEndsMs }
  const [when] = await sql.query<{ numbers: number; until_ms: number | null }>(whenSql, [workspaceId, pool, day, dailyMax, new Date(dayEndsMs).toISOString()])
  if (!when || when.numbers === 0) return { is: 'none' }
  return { is: 'full', untilMs: Math.max(when.until_ms ?? 0, nowMs + lookAgainMs) }
}
