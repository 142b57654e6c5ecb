import type { Sql } from '../../sql/pool'

export interface NodeCounts {
  /** Calls that stand on this node now. */
  readonly here: number
  /** Calls that came by. */
  readonly entered: number
  readonly ports: Readonly<Record<string, number>>
}

export interface FlowCounts {
  /** Campaigns that are counted: those of this flow that run, else its latest. */
  readonly campaigns: readonly { readonly id: string; readonly name: string; readonly status: string }[]
  readonly nodes: Readonly<Record<string, NodeCounts>>
}

const counted = `
  SELECT id, name, status FROM campaign
  WHERE workspace_id = $1 AND flow_id = $2 AND ($3::uuid IS NULL OR id = $3::uuid)
  ORDER BY (status IN ('running', 'draining')) DESC, coalesce(started_at, created_at) DESC LIMIT 20`

const passed = `
  SELECT node, port, count(*)::int AS n, count(DISTINCT attempt_id)::int AS calls
  FROM trace_step WHERE workspace_id = $1 AND campaign_id = ANY($2::uuid[]) AND node IS NOT NULL
  GROUP BY GROUPING SETS ((node, port), (node))
  HAVING GROUPING(port) = 1 OR port IS NOT NULL`

/** The step that a running call is at, by its last checkpoint, back to the node it was lowered from. */
const standing = `
  SELECT p.plan #>> ARRAY['steps', a.checkpoint ->> 'at', 'node'] AS node, count(*)::int AS n
  FROM attempt a JOIN plan p ON p.workspace_id = a.workspace_id AND p.hash = a.plan_hash
  WHERE a.workspace_id = $1 AND a.campaign_id = ANY($2::uuid[]) AND a.state IN ('claimed', 'dialing', 'live')
  GROUP BY 1`

export async function readFlowCounts(sql: Sql, workspaceId: string, flowId: string, campaignId?: string): Promise<FlowCounts> {
  const all = await sql.query<{ readonly id: string; readonly name: string; readonly status: string }>(counted, [workspaceId, flowId, campaignId ?? null])
  const running = all.filter(({ status }) => status === 'running' || status === 'draining')
  const campaigns = running.length > 0 ? running : all.slice(0, 1)
  const ids = campaigns.map(({ id }) => id)
  if (ids.length === 0) return { campaigns, nodes: {} }
  const [ways, places] = await Promise.all([
    sql.query<{ readonly node: string; readonly port: string | null; readonly n: number; readonly calls: number }>(passed, [workspaceId, ids]),
    sql.query<{ readonly node: string | null; readonly n: number }>(standing, [workspaceId, ids]),
  ])
  const here = new Map(places.map(({ node, n }) => [node, n]))
  const slugs = new Set([...ways.map(({ node }) => node), ...places.flatMap(({ node }) => node ?? [])])
  const countsOf = (slug: string): NodeCounts => {
    const own = ways.filter(({ node }) => node === slug)
    return {
      here: here.get(slug) ?? 0,
      entered: own.find(({ port }) => port === null)?.calls ?? 0,
      ports: Object.fromEntries(own.flatMap(({ port, n }) => (port === null ? [] : [[port, n]]))),
    }
  }
  return { campaigns, nodes: Object.fromEntries([...slugs].map((slug) => [slug, countsOf(slug)])) }
}
