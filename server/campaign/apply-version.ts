import { answersCalls } from '../inbound/answers-calls'
import { Problem } from '../errors/problem'
import { beginAgain } from './begin-again'
import { notify } from '../notify'
import type { SqlPool } from '../sql/pool'
import type { CampaignRef } from './campaign-deps'

export interface AppliedVersion {
  readonly from: number
  readonly to: number
  /** People who were never dialled: they get the new version. */
  readonly waiting: number
  /** People who were called before and are not done: they stay on theirs. */
  readonly kept: number
}

const campaignSql = `
SELECT c.status, c.flow_id, c.plan_hash, v.number FROM campaign c JOIN flow_version v ON v.id = c.flow_version_id
WHERE c.id = $1 AND c.workspace_id = $2 FOR UPDATE OF c`

const versionSql = 'SELECT number, plan_hash, source FROM flow_version WHERE id = $1 AND workspace_id = $2 AND flow_id = $3'

/** Whoever was called, or is being called, stays on the version of that call, whatever comes back to them later. */
const keepSql = `
UPDATE campaign_contact SET plan_hash = coalesce(plan_hash, $2), updated_at = now()
WHERE campaign_id = $1 AND attempts > 0 AND state <> 'done' AND contact_id <> ALL($3::uuid[]) RETURNING contact_id`

const moveSql = 'UPDATE campaign SET flow_version_id = $2, plan_hash = $3 WHERE id = $1'

const waitingSql = `SELECT count(*)::int AS waiting FROM campaign_contact WHERE campaign_id = $1 AND attempts = 0 AND state = 'due'`

/**
 * From now on the campaign's first calls run another version of its flow, those too that were claimed and not dialled yet. It takes the row that
 * the pump locks for every claim, and the attempt's row that the dial takes: a call at this moment runs wholly the one version or wholly the other.
 * @throws {Problem} not-found, campaign-state, flow-answers-calls
 */
export function applyVersion(sql: SqlPool, { workspaceId, campaignId, versionId }: CampaignRef & { readonly versionId: string }): Promise<AppliedVersion> {
  return sql.transaction(async (tx) => {
    const [campaign] = await tx.query<{ status: string; flow_id: string; plan_hash: string; number: number }>(campaignSql, [campaignId, workspaceId])
    if (!campaign) throw new Problem('not-found')
    if (campaign.status === 'done' || campaign.status === 'cancelled') throw new Problem('campaign-state', { status: campaign.status })
    const [version] = await tx.query<{ number: number; plan_hash: string; source: string }>(versionSql, [versionId, workspaceId, campaign.flow_id])
    if (!version) throw new Problem('not-found')
    if (answersCalls(version.source)) throw new Problem('flow-answers-calls')
    const isOther = version.plan_hash !== campaign.plan_hash
    const begun = isOther ? await beginAgain(tx, campaignId, version.plan_hash) : []
    const kept = isOther ? await tx.query(keepSql, [campaignId, campaign.plan_hash, begun]) : []
    await tx.query(moveSql, [campaignId, versionId, version.plan_hash])
    const [left] = await tx.query<{ waiting: number }>(waitingSql, [campaignId])
    await notify(tx, [{ workspaceId, kind: 'campaign', id: campaignId, campaignId }])
    return { from: campaign.number, to: version.number, waiting: (left?.waiting ?? 0) + begun.length, kept: kept.length }
  })
}
