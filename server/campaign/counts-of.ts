import type { Disposition } from '../../flows/model/outcome'
import type { Sql } from '../sql/pool'

export interface Counts {
  readonly total: number
  readonly done: number
  readonly byDisposition: Readonly<Partial<Record<Disposition, number>>>
}

const text = `
  SELECT campaign_id, state, disposition, count(*)::int AS n
  FROM campaign_contact WHERE campaign_id = ANY($1::uuid[]) GROUP BY 1, 2, 3`

/** Contacts of several campaigns by final state, in one read. */
export async function countsOf(sql: Sql, campaignIds: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  if (campaignIds.length === 0) return new Map()
  const rows = await sql.query<{ readonly campaign_id: string; readonly state: string; readonly disposition: Disposition | null; readonly n: number }>(text, [
    campaignIds,
  ])
  const counts = new Map<string, Counts>()
  for (const { campaign_id, state, disposition, n } of rows) {
    const so = counts.get(campaign_id) ?? { total: 0, done: 0, byDisposition: {} }
    const isDone = state === 'done'
    counts.set(campaign_id, {
      total: so.total + n,
      done: so.done + (isDone ? n : 0),
      byDisposition: isDone && disposition ? { ...so.byDisposition, [disposition]: (so.byDisposition[disposition] ?? 0) + n } : so.byDisposition,
    })
  }
  return counts
}
