import type { Sql } from '../sql/pool'

export interface Tab {
  /** Id that the tab gave itself. */
  readonly tab: string
  readonly userId: string
  readonly name: string
  /** Slug of the node that is selected there. */
  readonly node: string | null
}

export interface DraftState {
  /** Zero when there is no such flow. */
  readonly revision: number
  readonly tabs: readonly Tab[]
}

/** A tab says every few seconds that it is there; one that missed two of them is gone. */
const goneAfterSeconds = 10

const tabsSql = `
SELECT p.tab, p.user_id AS "userId", u.name, p.node FROM presence p JOIN "user" u ON u.id = p.user_id
WHERE p.flow_id = $2 AND p.workspace_id = $1 AND p.at > now() - make_interval(secs => $3) ORDER BY u.name, p.tab LIMIT 50`

export async function readDraftState(sql: Sql, workspaceId: string, flowId: string): Promise<DraftState> {
  const [flow] = await sql.query<{ revision: number }>('SELECT revision FROM flow WHERE id = $2 AND workspace_id = $1', [workspaceId, flowId])
  const tabs = await sql.query<Tab>(tabsSql, [workspaceId, flowId, goneAfterSeconds])
  return { revision: flow?.revision ?? 0, tabs }
}
