import type { SqlPool } from '../sql/pool'
import { isHealthySql } from './healthy'

/** $1 node of the run. Healthy ones first with the fewest calls; the node itself wins while it lives. */
const pickSql = `
SELECT n.name FROM switch_node n
WHERE n.kind = (SELECT kind FROM switch_node WHERE name = $1) AND ${isHealthySql} AND (n.name = $1 OR NOT n.draining)
ORDER BY (n.name = $1) DESC, (SELECT count(*) FROM attempt a WHERE a.switch_node = n.name AND a.state <> 'ended') LIMIT 1`

/**
 * Where a run goes on whose node has no worker left: there, should it live again, else on another one. A call that was on the dead node is not
 * moved, it ends there; its run is told so by a node that does not know the call. With no node at all it waits for one.
 */
export async function placeAgain(
  pool: SqlPool,
  { runId, switchNode }: { readonly runId: string; readonly switchNode: string },
): Promise<{ readonly switchNode: string; readonly isLost: boolean }> {
  return pool.transaction(async (sql) => {
    const [picked] = await sql.query<{ name: string }>(pickSql, [switchNode])
    if (!picked || picked.name === switchNode) return { switchNode, isLost: false }
    await sql.query(`UPDATE attempt SET switch_node = $2 WHERE run_id = $1 AND state <> 'ended'`, [runId, picked.name])
    return { switchNode: picked.name, isLost: true }
  })
}
