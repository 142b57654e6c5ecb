import type { Sql } from '../sql/pool'
import { isHealthySql } from './healthy'

export interface NodeView {
  readonly name: string
  readonly kind: 'simulator' | 'real'
  readonly isHealthy: boolean
  readonly isDraining: boolean
  readonly lines: number
  readonly linesMax: number
  readonly callsPerSecond: number
  readonly sessions: number
  readonly heardAt: Date | null
}

/** A node that was taken out of the set-up is not shown for ever. */
const forgottenAfter = '7 days'

const listSql = `
SELECT n.name, n.kind, ${isHealthySql} IS TRUE AS "isHealthy", n.draining AS "isDraining", n.lines_max AS "linesMax", n.calls_per_second AS "callsPerSecond", n.sessions, n.heard_at AS "heardAt",
  (SELECT count(*)::int FROM attempt a WHERE a.switch_node = n.name AND a.state <> 'ended' AND a.hung_up_at IS NULL AND a.parked_until IS NULL) AS lines
FROM switch_node n WHERE n.draining OR coalesce(n.heard_at, n.lost_at) > now() - interval '${forgottenAfter}' ORDER BY n.name`

export function listNodes(sql: Sql): Promise<readonly NodeView[]> {
  return sql.query<NodeView>(listSql)
}
