import { createHash } from 'node:crypto'
import pg from 'pg'

/** Anything that answers a parametrised statement: the pool, or the connection of a transaction. */
export interface Sql {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

export interface SqlPool extends Sql {
  /** `lock`: nobody else is inside a transaction of the same lock; it is taken on the way in. */
  transaction<Value>(work: (sql: Sql) => Promise<Value>, options?: { readonly lock?: string }): Promise<Value>
  close(): Promise<void>
}

export function createPool(databaseUrl: string, options: { readonly connectionsMax?: number; readonly name?: string } = {}): SqlPool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: options.connectionsMax ?? 10, application_name: options.name ?? 'callweave' })
  // An idle connection that dies must not end the process: the next query opens another.
  pool.on('error', () => undefined)
  return {
    query: async (text, values) => rowsOf(await pool.query(statement(text, values))),
    transaction: async (work, { lock } = {}) => {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        // One round trip for both: the lock is a number that we made, so it may stand in the text.
        await client.query(lock === undefined ? 'BEGIN' : `BEGIN; SELECT pg_advisory_xact_lock('${lockNumber(lock)}')`)
        const value = await work({ query: async (text, values) => rowsOf(await client.query(statement(text, values))) })
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

/** Postgres names advisory locks by 64 bits. */
function lockNumber(lock: string): bigint {
  return createHash('sha256').update(lock).digest().readBigInt64BE()
}

const names = new Map<string, string>()

/**
 * Statements with parameters are prepared once a connection: the same dozen run for every call, and to parse and plan them each
 * time costs the server more than to run them.
 */
function statement(text: string, values: readonly unknown[] | undefined): pg.QueryConfig {
  if (!values) return { text }
  let name = names.get(text)
  if (name === undefined) {
    name = `cw${names.size}`
    names.set(text, name)
  }
  return { name, text, values: [...values] }
}

function rowsOf<Row extends object>(result: pg.QueryResult<Row>): readonly Row[] {
  return result.rows
}
