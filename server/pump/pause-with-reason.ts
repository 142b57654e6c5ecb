import type { CampaignInput } from '../../workflows/messages'
import { notify } from '../notify'
import type { SqlPool } from '../sql/pool'

/** The system pauses a campaign that must not go on; the audit log says why. */
export async function pauseWithReason(
  pool: SqlPool,
  { workspaceId, campaignId }: CampaignInput,
  reason: 'planRefused' | 'switchChanged',
  detail: Readonly<Record<string, string | null>>,
): Promise<void> {
  await pool.transaction(async (sql) => {
    await sql.query(`UPDATE campaign SET status = 'paused' WHERE id = $1 AND status = 'running'`, [campaignId])
    await sql.query(`INSERT INTO audit_log (id, workspace_id, user_id, action, subject, detail) VALUES (gen_random_uuid(), $1, 'system', $2, $3, $4::jsonb)`, [
      workspaceId,
      `campaign.${reason}`,
      campaignId,
      JSON.stringify(detail),
    ])
    await notify(sql, [{ workspaceId, kind: 'campaign', campaignId, id: campaignId }])
  })
}
