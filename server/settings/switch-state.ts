import type { Context } from '../context'

/** What the web process can tell of the switch: only call workers talk to it, so their calls are the sign of life. */
export async function switchState({ env, sql }: Context) {
  const [row] = await sql.query<{ readonly live: number; readonly last: Date | null }>(
    `SELECT count(*) FILTER (WHERE state IN ('dialing', 'live'))::int AS live, max(coalesce(ended_at, dialed_at)) AS last FROM attempt WHERE switch_node = $1`,
    [env.switchNode],
  )
  return { kind: env.switch, node: env.switchNode, route: env.route, calls: row?.live ?? 0, lastCallAt: row?.last ?? null }
}
