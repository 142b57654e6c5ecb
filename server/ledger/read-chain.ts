import type { ChainedRow } from '../../flows/index'
import type { Sql } from '../sql/pool'
import { type DecisionRow, decisionColumns, sealedRow } from './sealed-row'

export interface Link extends ChainedRow {
  readonly seq: number
}

const pageMax = 2_000

const pageSql = `
SELECT s.seq, s.prev_hash, s.hash, ${decisionColumns} FROM decision_seal s LEFT JOIN decision d ON d.id = s.decision_id
WHERE s.workspace_id = $1 AND s.seq > $2 ORDER BY s.seq LIMIT $3`

/** The chain of a workspace from its start, page by page; a decision that is gone leaves an empty row, which gives another hash. */
export async function* readChain(sql: Sql, workspaceId: string): AsyncGenerator<readonly Link[]> {
  let after = 0
  for (;;) {
    const rows = await sql.query<{ seq: number; prev_hash: string; hash: string } & DecisionRow>(pageSql, [workspaceId, after, pageMax])
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => ({ seq: row.seq, prevHash: row.prev_hash, hash: row.hash, row: row.id === null ? {} : sealedRow(row) }))
    after = last.seq
  }
}
