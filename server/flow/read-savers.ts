import type { Sql } from '../sql/pool'

export interface Saver {
  readonly name: string
  /** The reader, in another tab or another browser. */
  readonly isMe: boolean
}

interface ReadSavers {
  readonly workspaceId: string
  readonly flowId: string
  /** Only who saved a later revision than this. */
  readonly since: number
  readonly reader: string
}

const saversSql = `
SELECT u.name, u.id = $4 AS "isMe" FROM draft_saver s JOIN "user" u ON u.id = s.user_id AND u.workspace_id = s.workspace_id
WHERE s.workspace_id = $1 AND s.flow_id = $2 AND s.revision > $3 ORDER BY s.revision DESC LIMIT 20`

/** Who saved a flow's draft since a revision, the last one first. */
export function readSavers(sql: Sql, { workspaceId, flowId, since, reader }: ReadSavers): Promise<readonly Saver[]> {
  return sql.query<Saver>(saversSql, [workspaceId, flowId, since, reader])
}
