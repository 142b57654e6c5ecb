import { type ChainedRow, chainStart, verifyChain } from '../../flows/index'
import type { Sql } from '../sql/pool'
import { readChain } from './read-chain'

export type LedgerVerdict =
  | {
      readonly is: 'intact'
      readonly rows: number /** Hash of the last row: kept elsewhere, it shows later that nothing was cut off. */
      readonly head: string
    }
  | { readonly is: 'broken' /** Counts from 1, as the rows of the evidence. */; readonly row: number; readonly why: 'altered' | 'unlinked' | 'cut' }

/** Walks a chain that comes page by page; `head` is a hash that is known to have been in it. */
export async function verifyPages(pages: AsyncIterable<readonly ChainedRow[]> | Iterable<readonly ChainedRow[]>, head?: string): Promise<LedgerVerdict> {
  let rows = 0
  let last = chainStart
  let hasHead = head === undefined || head === chainStart
  for await (const page of pages) {
    const verdict = verifyChain(page, { from: last })
    if (verdict.is === 'broken') return { is: 'broken', row: rows + verdict.index + 1, why: verdict.why }
    if (page.some(({ hash }) => hash === head)) hasHead = true
    rows += verdict.rows
    last = verdict.head
  }
  return hasHead ? { is: 'intact', rows, head: last } : { is: 'broken', row: rows + 1, why: 'cut' }
}

/** Decisions of the last minute may still wait for their seal; older ones without are outside the chain. */
const unsealedSql = `
SELECT count(*)::int AS count FROM decision d LEFT JOIN decision_seal s ON s.decision_id = d.id WHERE d.workspace_id = $1 AND s.decision_id IS NULL`

export async function verifyLedger(sql: Sql, workspaceId: string, head?: string): Promise<LedgerVerdict & { readonly unsealed: number }> {
  const verdict = await verifyPages(readChain(sql, workspaceId), head)
  const [open] = await sql.query<{ count: number }>(unsealedSql, [workspaceId])
  return { ...verdict, unsealed: open?.count ?? 0 }
}
