import type { LedgerRow } from '../../flows/index'

/** A decision as the ledger's tables give it. */
export interface DecisionRow {
  readonly id: string
  readonly attempt_id: string
  readonly verdict: string
  readonly rule: string | null
  readonly until_at: Date | null
  readonly seen: LedgerRow[string]
  readonly packs: LedgerRow[string]
  readonly at: Date
}

export const decisionColumns = 'd.id, d.attempt_id, d.verdict, d.rule, d.until_at, d.seen, d.packs, d.at'

/** What is hashed: everything that was decided, on what grounds and when. Frozen: another form would break every chain that stands. */
export function sealedRow(row: DecisionRow): LedgerRow {
  const { id, attempt_id: attemptId, verdict, rule, until_at: until, seen, packs, at } = row
  return { id, attemptId, verdict, rule, untilMs: until?.getTime() ?? null, seen, packs, atMs: at.getTime() }
}
