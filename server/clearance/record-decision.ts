import { randomUUID } from 'node:crypto'
import type { PackRef, Seen } from '../../flows/index'
import type { Run } from '../attempt/run'
import type { Sql } from '../sql/pool'

export interface DecisionRecord {
  readonly verdict: 'allow' | 'defer' | 'block'
  readonly rule?: string
  readonly untilMs?: number
  readonly seen: readonly Seen[]
  readonly packs: readonly PackRef[]
  /** With `allow`: leave to dial once. */
  readonly clearance?: { readonly callerIdId: string; readonly gapMs: number; readonly expiresMs: number }
}

/** $1 decision, $2 workspace, $3 attempt, $4 verdict, $5 rule, $6 until, $7 seen, $8 packs, $9 clearance, $10 caller ID, $11 gap, $12 expiry. */
const recordSql = `
WITH decided AS (
  INSERT INTO decision (id, workspace_id, attempt_id, verdict, rule, until_at, seen, packs) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)
), cleared AS (
  UPDATE attempt SET cleared_at = now() WHERE id = $3 AND $4 = 'allow'
)
INSERT INTO clearance (id, workspace_id, attempt_id, decision_id, caller_id_id, gap_ms, expires_at)
SELECT $9::uuid, $2, $3, $1, $10::uuid, $11::int, $12::timestamptz WHERE $4 = 'allow'`

/** Appends to the ledger; answers with the clearance's id, '' when none was given. */
export async function recordDecision(sql: Sql, run: Run, record: DecisionRecord): Promise<string> {
  const { clearance } = record
  const clearanceId = randomUUID()
  await sql.query(recordSql, [
    randomUUID(),
    run.workspaceId,
    run.attemptId,
    record.verdict,
    record.rule ?? null,
    record.untilMs === undefined ? null : new Date(record.untilMs).toISOString(),
    JSON.stringify(record.seen),
    JSON.stringify(record.packs),
    clearance ? clearanceId : null,
    clearance?.callerIdId ?? null,
    clearance?.gapMs ?? null,
    clearance ? new Date(clearance.expiresMs).toISOString() : null,
  ])
  return clearance ? clearanceId : ''
}
