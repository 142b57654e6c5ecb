import type { Sql } from '../sql/pool'

/** Speaks for the house where a number belongs to nobody. */
export async function oldestWorkspace(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ id: string }>('SELECT id FROM workspace ORDER BY created_at, id LIMIT 1')
  if (!row) throw new Error('there is no workspace')
  return row.id
}
