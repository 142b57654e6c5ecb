import type { Flow } from '../../flows/index'
import type { Db } from '../db'
import { notify } from '../notify'
import type { Sql } from '../sql/pool'

interface StoreDraft {
  readonly workspaceId: string
  readonly flowId: string
  readonly baseRevision: number
  readonly flow: Flow
  /** Canonical texts; what is left out stays as it is. */
  readonly draft: string
  readonly layout?: string
  readonly scenarios?: string
  /** User whom others are told as the author. */
  readonly savedBy: string
}

/** Nobody keeps who wrote which word; whoever saved since a revision is who a conflict is with. */
const saverSql = `
INSERT INTO draft_saver AS s (flow_id, user_id, workspace_id, revision) VALUES ($1, $2, $3, $4)
ON CONFLICT (flow_id, user_id) DO UPDATE SET revision = greatest(s.revision, excluded.revision)`

/** Writes a draft if it is still at `baseRevision`, and tells open studios; false when somebody saved another since. */
export async function storeDraft(
  { db, sql }: { readonly db: Pick<Db, 'flow'>; readonly sql: Sql },
  { workspaceId, flowId, baseRevision, flow, savedBy, ...texts }: StoreDraft,
): Promise<boolean> {
  const { count } = await db.flow.updateMany({
    where: { id: flowId, workspaceId, revision: baseRevision },
    data: { ...texts, name: { ...flow.name }, revision: { increment: 1 } },
  })
  if (count === 0) return false
  await sql.query(saverSql, [flowId, savedBy, workspaceId, baseRevision + 1])
  await notify(sql, [{ workspaceId, kind: 'flow', id: flowId }])
  return true
}
