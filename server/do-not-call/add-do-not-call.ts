import type { Sql } from '../sql/pool'

export interface DoNotCallEntry {
  readonly workspaceId: string
  readonly phoneHash: string
  /** optOut, complaint, upload … */
  readonly reason: string
  /** Where it came from, without a number: `attempt:<id>`, `user:<id>`, `sms`. */
  readonly source: string
}

/** Acts at once in all campaigns: the check and the dial itself ask this table. Consent for whatever purpose is revoked with it. */
export async function addDoNotCall(sql: Sql, { workspaceId, phoneHash, reason, source }: DoNotCallEntry): Promise<void> {
  await sql.query(
    `WITH listed AS (
       INSERT INTO do_not_call (workspace_id, phone_hash, reason, source) VALUES ($1, $2, $3, $4) ON CONFLICT (workspace_id, phone_hash) DO NOTHING
     )
     UPDATE consent SET revoked_at = now() WHERE workspace_id = $1 AND phone_hash = $2 AND revoked_at IS NULL`,
    [workspaceId, phoneHash, reason, source],
  )
}
