import type { LocalText } from '../../flows/model/text'
import { definitionOf, parseFlow, resourcesOf } from '../../flows/index'
import type { Context } from '../context'
import { asText } from '../page/as-text'

export interface PoolUses {
  /** Flows whose draft or newest version names the pool. */
  readonly flows: readonly { readonly id: string; readonly name: LocalText }[]
  /** Campaigns that are not over. */
  readonly campaigns: readonly { readonly id: string; readonly name: string }[]
}

const inPlan = `EXISTS (SELECT 1 FROM jsonb_each(p.plan -> 'steps') s WHERE s.value #>> '{command,do}' = 'check' AND s.value #>> '{command,pool}' = $2)`

const publishedSql = `
SELECT f.id FROM flow f
JOIN LATERAL (SELECT plan_hash FROM flow_version WHERE flow_id = f.id ORDER BY number DESC LIMIT 1) v ON true
JOIN plan p ON p.workspace_id = f.workspace_id AND p.hash = v.plan_hash
WHERE f.workspace_id = $1 AND f.archived_at IS NULL AND ${inPlan}`

const campaignsSql = `
SELECT c.id, c.name FROM campaign c JOIN plan p ON p.workspace_id = c.workspace_id AND p.hash = c.plan_hash
WHERE c.workspace_id = $1 AND c.status NOT IN ('done', 'cancelled') AND ${inPlan} ORDER BY c.created_at DESC`

/** What calls under the numbers of a pool. */
export async function poolUses({ db, sql }: Pick<Context, 'db' | 'sql'>, workspaceId: string, pool: string): Promise<PoolUses> {
  const [flows, published, campaigns] = await Promise.all([
    db.flow.findMany({ where: { workspaceId, archivedAt: null }, orderBy: { updatedAt: 'desc' }, select: { id: true, name: true, draft: true } }),
    sql.query<{ readonly id: string }>(publishedSql, [workspaceId, pool]),
    sql.query<{ readonly id: string; readonly name: string }>(campaignsSql, [workspaceId, pool]),
  ])
  const ids = new Set(published.map(({ id }) => id))
  return { flows: flows.filter(({ id, draft }) => ids.has(id) || names(draft, pool)).map(({ id, name }) => ({ id, name: asText(name) })), campaigns }
}

/** Also where the pool is the one that a node asks for when its file says nothing. */
function names(draft: string, pool: string): boolean {
  return Object.values(parseFlow(draft).flow?.nodes ?? {}).some((node) => {
    const definition = definitionOf(node.type)
    const config = definition?.schema.safeParse(node.config ?? {})
    return definition && config?.success && resourcesOf(definition, config.data).some(({ kind, value }) => kind === 'callerIdPool' && value === pool)
  })
}
