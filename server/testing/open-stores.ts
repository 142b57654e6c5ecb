import { testDatabase } from '../../tools/testing/database'
import { createDb } from '../db'
import { createPool } from '../sql/pool'

export type OpenStores = Awaited<ReturnType<typeof openStores>>

/** Both ways to a database of a test's own. */
export async function openStores(options: { readonly connectionsMax?: number } = {}) {
  const database = await testDatabase()
  const db = createDb(database.url)
  const sql = createPool(database.url, options)
  return {
    db,
    sql,
    close: async () => {
      await db.$disconnect()
      await sql.close()
      await database.drop()
    },
  }
}
