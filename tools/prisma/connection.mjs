import pg from 'pg'

/** @typedef {{ host: string, port: number, user: string, password: string, max: number, database: string, schema: string }} Connection */

/**
 * @param {string} text a postgresql:// URL
 * @returns {Connection}
 */
export function connectionOf(text) {
  const url = new URL(text)
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    max: 1,
    database: decodeURIComponent(url.pathname.slice(1)),
    schema: url.searchParams.get('schema') ?? 'public',
  }
}

/**
 * Connects, runs one statement if there is one, and closes.
 * @param {Connection} connection
 * @param {string} database
 * @param {string} [statement]
 */
export async function runSql(connection, database, statement) {
  const client = new pg.Client({ ...connection, database })
  await client.connect()
  try {
    if (statement) await client.query(statement)
  } finally {
    await client.end()
  }
}
