import type { Context } from '../context'
import { listNodes } from '../switch-node/list-nodes'

/** The switches as their call workers last told of them: the web process talks to none. */
export async function switchState({ env, sql }: Context, workspaceId: string) {
  const [nodes, [row]] = await Promise.all([
    listNodes(sql),
    sql.query<{ readonly last: Date | null }>('SELECT max(claimed_at) AS last FROM attempt WHERE workspace_id = $1', [workspaceId]),
  ])
  return { kind: env.switch, route: env.route, nodes, lastCallAt: row?.last ?? null }
}
