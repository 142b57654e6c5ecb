import type { CampaignInput } from '../../workflows/messages'
import { notify } from '../notify'
import type { SqlPool } from '../sql/pool'

/** A plan that was changed by hand stops its campaign; the audit log says why. */
export async function pausePlanRefused(pool: SqlPool, { workspaceId, campaignId }: CampaignInput, refused: string): Promise<void> {
  await pool.transaction(async (sql) => {
    await sql.query(`UPDATE campaign SET status = 'paused' WHERE id = $1 AND status = 'running'`, [campaignId])
    await sql.query(
      `INSERT INTO audit_log (id, workspace_id, user_id, action, subject, detail) VALUES (gen_random_uuid(), $1, 'system', 'campaign.planRefused', $2, $3::jsonb)`,
      [workspaceId, campaignId, JSON.stringify({ refused })],
    )
    await notify(sql, [{ workspaceId, kind: 'campaign', campaignId, id: campaignId }])
  })
}
