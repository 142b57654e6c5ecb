import type { Sql } from '../sql/pool'

export interface NodeReport {
  readonly name: string
  readonly kind: 'simulator' | 'real'
  readonly linesMax: number
  readonly callsPerSecond: number
  readonly sessions: number
  readonly isConnected: boolean
}

/** $1 name, $2 kind, $3 lines, $4 calls per second, $5 sessions, $6 connected. */
const reportSql = `
INSERT INTO switch_node AS n (name, kind, lines_max, calls_per_second, sessions, heard_at, lost_at)
VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN clock_timestamp() END, CASE WHEN NOT $6 THEN clock_timestamp() END)
ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, lines_max = excluded.lines_max, calls_per_second = excluded.calls_per_second,
  sessions = excluded.sessions, heard_at = coalesce(excluded.heard_at, n.heard_at),
  -- Said once, when the link breaks: a worker that goes on without one must not outvote another whose link stands.
  lost_at = CASE WHEN $6 THEN n.lost_at WHEN $7 THEN excluded.lost_at ELSE n.lost_at END
RETURNING draining`

/** What a call worker knows of its switch; answers whether the node drains. `hasJustLost`: the link broke since the last report. */
export async function reportNode(sql: Sql, node: NodeReport, hasJustLost: boolean): Promise<{ readonly isDraining: boolean }> {
  const { name, kind, linesMax, callsPerSecond, sessions, isConnected } = node
  const [row] = await sql.query<{ draining: boolean }>(reportSql, [name, kind, linesMax, callsPerSecond, sessions, isConnected, hasJustLost])
  return { isDraining: row?.draining ?? false }
}
