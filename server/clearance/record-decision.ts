import { randomUUID } from 'node:crypto'
import type { PackRef, Seen } from '../../flows/index'
import type { Run } from '../attempt/run'
import type { Sql } from '../sql/pool'

/** Why nobody dials; leave to dial is written by `giveClearance`. */
export interface DecisionRecord {
  readonly verdict: 'defer' | 'block'
  readonly rule: string
  readonly untilMs?: number
  readonly seen: readonly Seen[]
  readonly packs: readonly PackRef[]
}

const recordSql = `
INSERT INTO decision (id, workspace_id, attempt_id, verdict, rule, until_at, seen, packs) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)`

/** Appends to the ledger. */
export async function recordDecision(sql: Sql, run: Run, { verdict, rule, untilMs, seen, packs }: DecisionRecord): Promise<void> {
  await sql.query(recordSql, [
    randomUUID(),
    run.workspaceId,
    run.attemptId,
    verdict,
    rule,
    untilMs === undefined ? null : new Date(untilMs).toISOString(),
    JSON.stringify(seen),
    JSON.stringify(packs),
  ])
}
