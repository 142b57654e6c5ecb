import { Problem } from '../errors/problem'
import type { Sql } from '../sql/pool'

/** On: no new calls on this node, those under way end by themselves. Throws `not-found`. */
export async function setDraining(sql: Sql, name: string, isDraining: boolean): Promise<void> {
  const rows = await sql.query('UPDATE switch_node SET draining = $2 WHERE name = $1 RETURNING name', [name, isDraining])
  if (rows.length === 0) throw new Problem('not-found')
}
