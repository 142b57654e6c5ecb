import type { CampaignInput } from '../../workflows/messages'
import { notify } from '../notify'
import type { SqlPool } from '../sql/pool'

export interface ClosedCampaign {
  readonly underWay: number
  /** Runs inside a durable wait: cut it short, and they see for themselves that nobody dials any more. */
  readonly waitingRuns: readonly string[]
}

const cancelWaitingSql = `
WITH closed AS (
  UPDATE campaign_contact SET state = 'done', disposition = 'cancelled', resume_run_id = NULL, updated_at = now()
  WHERE campaign_id = $1 AND state = 'due' RETURNING contact_id
)
UPDATE attempt a SET state = 'ended', disposition = 'cancelled', ended_at = now(), checkpoint = NULL FROM closed
WHERE a.campaign_id = $1 AND a.contact_id = closed.contact_id AND a.state <> 'ended'`

/** $1 campaign. Two counts, because each has a partial index of its own; those who are done may be a million. */
const leftSql = `
SELECT ((SELECT count(*) FROM campaign_contact WHERE campaign_id = $1 AND state = 'due')
      + (SELECT count(*) FROM campaign_contact WHERE campaign_id = $1 AND state = 'claimed'))::int AS count`

/** Writes the end once nobody is under way. Asked again and again it does no harm. */
export function closeCampaign(pool: SqlPool, { workspaceId, campaignId, as }: CampaignInput & { readonly as: 'done' | 'cancelled' }): Promise<ClosedCampaign> {
  return pool.transaction(async (sql) => {
    if (as === 'cancelled') await sql.query(cancelWaitingSql, [campaignId])
    const [left] = await sql.query<{ count: number }>(leftSql, [campaignId])
    const underWay = left?.count ?? 0
    if (underWay === 0) {
      await sql.query(`UPDATE campaign SET status = $2, finished_at = coalesce(finished_at, now()) WHERE id = $1`, [campaignId, as])
      await notify(sql, [{ workspaceId, kind: 'campaign', campaignId, id: campaignId }])
    }
    const waiting = await sql.query<{ run_id: string }>(`SELECT run_id FROM attempt WHERE campaign_id = $1 AND state <> 'ended' AND parked_until IS NOT NULL`, [
      campaignId,
    ])
    return { underWay, waitingRuns: waiting.map((row) => row.run_id) }
  })
}
