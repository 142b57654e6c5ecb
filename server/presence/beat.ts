import * as z from 'zod'
import { notify } from '../notify'
import { procedure } from '../trpc'

const beatInput = z.object({
  flowId: z.uuid(),
  tab: z.uuid(),
  node: z.string().max(120).nullable(),
  /** The tab is being closed. */
  isLeaving: z.boolean().default(false),
})

/** One row a tab. The flow must be of the sender's workspace; a tab belongs to whoever opened it. */
const beatSql = `
INSERT INTO presence AS p (tab, workspace_id, flow_id, user_id, node)
SELECT $1, $2, f.id, $4, $5 FROM flow f WHERE f.id = $3 AND f.workspace_id = $2
ON CONFLICT (tab) DO UPDATE SET flow_id = excluded.flow_id, node = excluded.node, at = now() WHERE p.user_id = excluded.user_id AND p.workspace_id = excluded.workspace_id`

const leaveSql = 'DELETE FROM presence WHERE tab = $1 AND workspace_id = $2 AND user_id = $3'

/** Tabs that went without a word. */
const sweepSql = `DELETE FROM presence WHERE at < now() - interval '1 hour'`

/** A tab says that it has a flow open, and where in it. Nothing of it is kept once the tab is gone. */
export const beat = procedure.input(beatInput).mutation(async ({ ctx, input }) => {
  const { workspaceId, user, sql } = ctx
  const { flowId, tab, node, isLeaving } = input
  if (isLeaving) await sql.query(leaveSql, [tab, workspaceId, user.id])
  else await sql.query(beatSql, [tab, workspaceId, flowId, user.id, node])
  await notify(sql, [{ workspaceId, kind: 'flow', id: flowId }])
  if (Math.random() < 0.01) await sql.query(sweepSql)
})
