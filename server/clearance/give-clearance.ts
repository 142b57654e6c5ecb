import { randomUUID } from 'node:crypto'
import type { PackRef, Seen } from '../../flows/index'
import type { Run } from '../attempt/run'
import type { Sql } from '../sql/pool'
import type { CallerIdDay } from './caller-id-day'

export interface NewClearance {
  readonly pool: string
  /** Of policy; a number's own limits count as well, the stricter ones win. */
  readonly limits: { readonly dailyMax: number; readonly gapMs: number }
  /** That the number's daily maximum is counted by. */
  readonly day: CallerIdDay
  /** Numbers that may be taken; null: all of the pool. */
  readonly fit: readonly string[] | null
  /** By the database's clock. */
  readonly nowMs: number
  readonly seen: readonly Seen[]
  readonly packs: readonly PackRef[]
  /** The end of the number's day comes before it. */
  readonly expiresMs: number
}

export type GivenClearance =
  | { readonly is: 'given'; readonly clearanceId: string }
  | { readonly is: 'full'; readonly untilMs: number }
  /** The pool has no number at all. */
  | { readonly is: 'none' }

/** A number that another transaction is just taking is skipped; when all others are full this asks again soon. */
const lookAgainMs = 250

/**
 * $1 workspace, $2 pool, $3 daily maximum of policy, $4 gap of policy in ms, $5 the day, $6 attempt, $7 decision, $8 clearance, $9 seen, $10
 * packs, $11 expiry, $12 who asks, $13 numbers that may be taken. Taking a number is one UPDATE under the row's lock, so a cap or gap is never
 * overshot, whatever the number of claimers; the ledger's line and the leave to dial are written with it or not at all.
 */
const giveSql = `
WITH pick AS (
  SELECT id, least(daily_max, $3::int) AS daily_max, greatest(gap_ms, $4::int) AS gap_ms FROM caller_id
  WHERE workspace_id = $1 AND pool = $2 AND enabled AND ($13::uuid[] IS NULL OR id = ANY($13)) AND free_at <= now() AND (used_on <> $5 OR used_count < least(daily_max, $3::int))
  ORDER BY free_at LIMIT 1 FOR UPDATE SKIP LOCKED
), taken AS (
  UPDATE caller_id c SET
    free_at = now() + make_interval(secs => pick.gap_ms / 1000.0),
    used_count = CASE WHEN c.used_on = $5 THEN c.used_count + 1 ELSE 1 END, used_on = $5
  FROM pick WHERE c.id = pick.id AND pick.daily_max > 0
  RETURNING c.id, c.used_count, pick.gap_ms
), decided AS (
  INSERT INTO decision (id, workspace_id, attempt_id, verdict, seen, packs)
  SELECT $7::uuid, $1, $6::uuid, 'allow', $9::jsonb || jsonb_build_object('rule', 'core.callerIdRoom', 'value', used_count, 'ok', true), $10::jsonb FROM taken
), cleared AS (
  UPDATE attempt a SET cleared_at = now() FROM taken WHERE a.id = $6::uuid AND a.owner = $12 RETURNING a.id
), given AS (
  INSERT INTO clearance (id, workspace_id, attempt_id, decision_id, caller_id_id, gap_ms, expires_at)
  SELECT $8::uuid, $1, $6::uuid, $7::uuid, taken.id, taken.gap_ms, $11::timestamptz FROM taken
  RETURNING id
)
SELECT given.id, EXISTS (SELECT FROM cleared) AS is_ours FROM given`

const whenSql = `
SELECT count(*)::int AS numbers, min(extract(epoch FROM CASE WHEN used_on = $3 AND used_count >= least(daily_max, $4::int) THEN $5::timestamptz ELSE free_at END) * 1000)::float8 AS until_ms
FROM caller_id WHERE workspace_id = $1 AND pool = $2 AND enabled AND ($6::uuid[] IS NULL OR id = ANY($6))`

// Infinity is no int.
const noLimit = 2_147_483_647

/** Reserves a caller number and writes the leave to dial with it. */
export async function giveClearance(sql: Sql, run: Run, { pool, limits, day, fit, nowMs, seen, packs, expiresMs }: NewClearance): Promise<GivenClearance> {
  const dailyMax = Math.min(limits.dailyMax, noLimit)
  const clearanceId = randomUUID()
  const [given] = await sql.query<{ id: string; is_ours: boolean }>(giveSql, [
    run.workspaceId,
    pool,
    dailyMax,
    limits.gapMs,
    day.name,
    run.attemptId,
    randomUUID(),
    clearanceId,
    JSON.stringify(seen),
    JSON.stringify(packs),
    new Date(Math.min(expiresMs, day.endsMs)).toISOString(),
    run.owner,
    fit,
  ])
  // Taken over, or given another plan, since this was asked: nothing of it stands.
  if (given && !given.is_ours) throw new Error('the attempt is not ours any more')
  if (given) return { is: 'given', clearanceId }
  const [when] = await sql.query<{ numbers: number; until_ms: number | null }>(whenSql, [
    run.workspaceId,
    pool,
    day.name,
    dailyMax,
    new Date(day.endsMs).toISOString(),
    fit,
  ])
  if (!when || when.numbers === 0) return { is: 'none' }
  return { is: 'full', untilMs: Math.max(when.until_ms ?? 0, nowMs + lookAgainMs) }
}
