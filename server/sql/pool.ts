import pg from 'pg'

/** Anything that answers a parametrised statement: the pool, or the connection of a transaction. */
export interface Sql {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

export interface SqlPool extends Sql {
  transaction<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>
  close(): Promise<void>
}

export function createPool(databaseUrl: string, options: { readonly connectionsMax?: number; readonly name?: string } = {}): SqlPool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: options.connectionsMax ?? 10, application_name: options.name ?? 'callweave' })
  // An idle connection that dies must not end the process: the next query opens another.
  pool.on('error', () => undefined)
  return {
    query: async (text, values) => rowsOf(await pool.query(text, values ? [...values] : [])),
    transaction: async (work) => {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query('BEGIN')
        const value = await work({ query: async (text, values) => rowsOf(await client.query(text, values ? [...values] : [])) })
        await client.query('COMMIT')
        return value
      } catch (error) {
        await client.query('ROLLBACK').catch((rollback: Error) => {
          broken = rollback
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

function rowsOf<Row extends object>(result: pg.QueryResult<Row>): readonly Row[] {
  return result.rows
}
