import { chainHash, chainStart } from '../../flows/index'
import type { Sql, SqlPool } from '../sql/pool'
import { type DecisionRow, decisionColumns, sealedRow } from './sealed-row'

const batchMax = 1_000

const workspacesSql = `
SELECT DISTINCT d.workspace_id FROM decision d LEFT JOIN decision_seal s ON s.decision_id = d.id
WHERE s.decision_id IS NULL AND d.at > now() - $1::interval`

const lastSql = 'SELECT seq, hash FROM decision_seal WHERE workspace_id = $1 ORDER BY seq DESC LIMIT 1'

/** A transaction that began earlier may commit later: it is looked for behind what was sealed already. */
const openSql = `
SELECT ${decisionColumns} FROM decision d LEFT JOIN decision_seal s ON s.decision_id = d.id
WHERE d.workspace_id = $1 AND s.decision_id IS NULL AND d.at > now() - $2::interval ORDER BY d.at, d.id LIMIT $3`

const sealSql = `
INSERT INTO decision_seal (workspace_id, seq, decision_id, prev_hash, hash)
SELECT $1, * FROM unnest($2::int[], $3::uuid[], $4::text[], $5::text[])`

/** Chains every decision that is committed and not sealed yet; `within` bounds how far back it looks. Answers how many it sealed. */
export async function sealDecisions(sql: SqlPool, within = '1 day'): Promise<number> {
  const workspaces = await sql.query<{ workspace_id: string }>(workspacesSql, [within])
  let sealed = 0
  for (const { workspace_id: workspaceId } of workspaces) {
    for (let count = batchMax; count === batchMax; sealed += count) count = await sql.transaction((tx) => sealBatch(tx, workspaceId, within))
  }
  return sealed
}

async function sealBatch(sql: Sql, workspaceId: string, within: string): Promise<number> {
  // One sealer at a time per workspace; those who dial never wait for it.
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`seal ${workspaceId}`])
  const rows = await sql.query<DecisionRow>(openSql, [workspaceId, within, batchMax])
  if (rows.length === 0) return 0
  const [last] = await sql.query<{ seq: number; hash: string }>(lastSql, [workspaceId])
  let seq = last?.seq ?? 0
  let prevHash = last?.hash ?? chainStart
  const seals = rows.map((row) => {
    const seal = { seq: ++seq, id: row.id, prevHash, hash: chainHash(prevHash, sealedRow(row)) }
    prevHash = seal.hash
    return seal
  })
  const column = <Key extends keyof (typeof seals)[number]>(key: Key) => seals.map((seal) => seal[key])
  await sql.query(sealSql, [workspaceId, column('seq'), column('id'), column('prevHash'), column('hash')])
  return rows.length
}
