import type { CampaignInput } from '../../workflows/messages'
import { notify } from '../notify'
import type { SqlPool } from '../sql/pool'

/** scheduled → running; a campaign that somebody paused or cancelled meanwhile stays as it is. */
export async function openCampaign(pool: SqlPool, { workspaceId, campaignId }: CampaignInput): Promise<void> {
  await pool.transaction(async (sql) => {
    await sql.query(
      `UPDATE campaign SET status = 'running', started_at = coalesce(started_at, now()), tokens = 0, tokens_at = now() WHERE id = $1 AND status = 'scheduled'`,
      [campaignId],
    )
    await notify(sql, [{ workspaceId, kind: 'campaign', campaignId, id: campaignId }])
  })
}
