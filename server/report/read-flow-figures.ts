import type { SqlWhere } from '../call/call-where'
import type { Sql } from '../sql/pool'

export interface NodeFigures {
  /** Calls that came by, each counted once however often it passed. */
  readonly calls: number
  /** Calls that went no further from here: the callee hung up, or nothing came after. */
  readonly lost: number
  /** Port → calls that left by it at least once. */
  readonly ports: Readonly<Record<string, number>>
}

export interface FlowFigures {
  readonly calls: number
  readonly running: number
  readonly nodes: Readonly<Record<string, NodeFigures>>
}

interface PassedRow {
  readonly node: string
  readonly port: string | null
  readonly calls: number
}

interface LostRow {
  readonly node: string
  readonly lost: number
}

/** Somebody hung up while we still had something to say; not while we were hanging up anyway. */
const wasHungUp = "(t.outcome IS NOT DISTINCT FROM 'hungUp' AND t.kind <> 'hangup')"

/** Counted by Postgres: however many calls, what comes back has a row per node and port. */
export async function readFlowFigures(sql: Sql, where: SqlWhere): Promise<FlowFigures> {
  const calls = `WITH calls AS MATERIALIZED (SELECT a.id, a.state, a.campaign_id FROM attempt a WHERE ${where.text})`
  // By campaign first: the index holds every step's campaign, node, port and call, so a flow among many is counted from it alone.
  const steps =
    'trace_step t JOIN calls c ON c.id = t.attempt_id WHERE t.campaign_id = ANY (ARRAY(SELECT DISTINCT campaign_id FROM calls)) AND t.node IS NOT NULL'
  const [totals, passed, lost] = await Promise.all([
    sql.query<{ readonly calls: number; readonly running: number }>(
      `${calls} SELECT count(*)::int AS calls, count(*) FILTER (WHERE state <> 'ended')::int AS running FROM calls`,
      where.values,
    ),
    sql.query<PassedRow>(
      `${calls}, passed AS (
         SELECT t.attempt_id, t.node, t.port FROM ${steps} GROUP BY 1, 2, 3
       )
       SELECT node, port, count(*)::int AS calls FROM passed WHERE port IS NOT NULL GROUP BY node, port
       UNION ALL
       SELECT node, NULL, count(*)::int FROM (SELECT DISTINCT attempt_id, node FROM passed) entered GROUP BY node`,
      where.values,
    ),
    // The first hang-up of a call is where it was lost; without one, its last step is, unless that one ends the call by itself.
    sql.query<LostRow>(
      `${calls}, last AS (
         SELECT DISTINCT ON (t.attempt_id) t.attempt_id, t.node, t.kind, t.outcome
         FROM ${steps} AND c.state = 'ended'
         ORDER BY t.attempt_id, ${wasHungUp} DESC, CASE WHEN ${wasHungUp} THEN t.seq ELSE -t.seq END, CASE WHEN ${wasHungUp} THEN t.part ELSE -t.part END
       )
       SELECT node, count(*)::int AS lost FROM last t WHERE ${wasHungUp} OR t.kind NOT IN ('end', 'hangup') GROUP BY node`,
      where.values,
    ),
  ])
  const nodes: Record<string, { calls: number; lost: number; ports: Record<string, number> }> = {}
  const of = (slug: string) => {
    const known = nodes[slug] ?? { calls: 0, lost: 0, ports: {} }
    nodes[slug] = known
    return known
  }
  for (const row of passed) {
    if (row.port === null) of(row.node).calls = row.calls
    else of(row.node).ports[row.port] = row.calls
  }
  for (const row of lost) of(row.node).lost = row.lost
  return { calls: totals[0]?.calls ?? 0, running: totals[0]?.running ?? 0, nodes }
}
