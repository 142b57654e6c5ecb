import type { Disposition } from '../../../flows/model/outcome'
import type { Sql } from '../../sql/pool'

export interface OverviewCounts {
  readonly ringing: number
  readonly talking: number
  /** Contacts that came to a final state since local midnight of the server. */
  readonly today: Readonly<Partial<Record<Disposition, number>>>
  /** Why people were not called today. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[]
  readonly running: readonly {
    readonly id: string
    readonly name: string
    readonly status: string
    readonly total: number
    readonly done: number
    readonly byDisposition: Readonly<Partial<Record<Disposition, number>>>
  }[]
}

const text = `
  WITH today AS (
    SELECT disposition, reason, count(*)::int AS n FROM campaign_contact
    WHERE workspace_id = $1 AND state = 'done' AND disposition IS NOT NULL AND updated_at >= date_trunc('day', now())
    GROUP BY disposition, reason
  ), live AS (
    SELECT state, count(*)::int AS n FROM attempt WHERE workspace_id = $1 AND state IN ('dialing', 'live') GROUP BY state
  ), running AS (
    SELECT c.id, c.name, c.status, count(k.*)::int AS total, count(*) FILTER (WHERE k.state = 'done')::int AS done, c.started_at,
      (SELECT jsonb_object_agg(disposition, n) FROM (SELECT disposition, count(*)::int AS n FROM campaign_contact
         WHERE campaign_id = c.id AND state = 'done' AND disposition IS NOT NULL GROUP BY disposition) d) AS dispositions
    FROM campaign c LEFT JOIN campaign_contact k ON k.campaign_id = c.id
    WHERE c.workspace_id = $1 AND c.status IN ('running', 'paused', 'draining')
    GROUP BY c.id ORDER BY c.started_at DESC NULLS LAST LIMIT 10
  )
  SELECT
    (SELECT coalesce(jsonb_object_agg(state, n), '{}') FROM live) AS live,
    (SELECT coalesce(jsonb_object_agg(disposition, n), '{}') FROM (SELECT disposition, sum(n)::int AS n FROM today GROUP BY disposition) d) AS today,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('reason', reason, 'count', n) ORDER BY n DESC, reason), '[]')
       FROM (SELECT reason, sum(n)::int AS n FROM today WHERE disposition = 'blocked' AND reason IS NOT NULL GROUP BY reason) r) AS reasons,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'status', status, 'total', total, 'done', done,
       'byDisposition', coalesce(dispositions, '{}')) ORDER BY started_at DESC NULLS LAST), '[]') FROM running) AS running`

interface Row {
  readonly live: Readonly<Record<string, number>>
  readonly today: OverviewCounts['today']
  readonly reasons: OverviewCounts['reasons']
  readonly running: OverviewCounts['running']
}

export async function readOverviewCounts(sql: Sql, workspaceId: string): Promise<OverviewCounts> {
  const [row] = await sql.query<Row>(text, [workspaceId])
  return {
    ringing: row?.live['dialing'] ?? 0,
    talking: row?.live['live'] ?? 0,
    today: row?.today ?? {},
    reasons: row?.reasons ?? [],
    running: row?.running ?? [],
  }
}
