import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { runSql } from './connection.mjs'

/** @typedef {import('./connection.mjs').Connection} Connection */
/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Adapter */
/** @typedef {{ queryRaw(query: import('@prisma/driver-adapter-utils').SqlQuery): Promise<import('@prisma/driver-adapter-utils').SqlResultSet>, startTransaction?: (...args: never[]) => Promise<object> }} Queryable */

const charOid = 18
const textOid = 25

/** Which columns of the last result were "char". The engine asks one thing at a time, so one place is enough. @type {boolean[]} */
let charColumns = []

/**
 * The database as the engine reaches it.
 * @param {Connection} connection
 */
export function adapterFactory(connection) {
  readCharAsText()
  /** @type {Adapter[]} */
  const opened = []
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => {
      const adapter = await open(connection, connection.database)
      opened.push(adapter)
      return adapter
    },
    // adapter-pg's own one drops the database before it closes its pool, and with a connection string it works in the main database.
    connectToShadowDb: async () => {
      const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
      await runSql(connection, 'postgres', `CREATE DATABASE "${name}" TEMPLATE template0`)
      const adapter = await open(connection, name)
      const dispose = adapter.dispose.bind(adapter)
      adapter.dispose = async () => {
        await dispose()
        await runSql(connection, 'postgres', `DROP DATABASE "${name}" WITH (FORCE)`)
      }
      return adapter
    },
  })
  return {
    factory,
    /** An idle pooled connection would hold Migrate's advisory lock for ten seconds. */
    closeAll: async () => {
      for (const adapter of opened.splice(0)) await adapter.dispose().catch(() => undefined)
    },
  }
}

/**
 * @param {Connection} connection
 * @param {string} database
 * @returns {Promise<Adapter>}
 */
async function open({ schema, ...connection }, database) {
  const adapter = await new PrismaPg({ ...connection, database }, { schema }).connect()
  return namingChars(runningScriptsWhole(adapter))
}

/**
 * adapter-pg cuts a script at every semicolon, those in texts and comments too, and runs the pieces one by one. Sent as one
 * query Postgres reads it itself, and takes all of it or nothing.
 * @param {Adapter} adapter
 */
function runningScriptsWhole(adapter) {
  const inside = /** @type {{ underlyingDriver(): pg.Pool, onError(error: unknown): never }} */ (/** @type {unknown} */ (adapter))
  adapter.executeScript = async (script) => {
    await inside
      .underlyingDriver()
      .query(script)
      .catch((error) => inside.onError(error))
  }
  return adapter
}

/** adapter-pg cannot map the catalogue's "char", which the engine wants to see as a character. */
function readCharAsText() {
  const prototype = /** @type {{ addFields(fields: { dataTypeID: number }[]): unknown }} */ (/** @type {unknown} */ (Reflect.get(pg, 'Result').prototype))
  const addFields = prototype.addFields
  prototype.addFields = function (fields) {
    charColumns = fields.map((field) => field.dataTypeID === charOid)
    for (const field of fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid
    return addFields.call(this, fields)
  }
}

/**
 * @template {object} A
 * @param {A} adapter
 * @returns {A}
 */
function namingChars(adapter) {
  const queryable = /** @type {Queryable} */ (/** @type {unknown} */ (adapter))
  const queryRaw = queryable.queryRaw.bind(adapter)
  queryable.queryRaw = async (query) => {
    charColumns = []
    const result = await queryRaw(query)
    charColumns.forEach((isChar, column) => {
      if (isChar) result.columnTypes[column] = ColumnTypeEnum.Character
    })
    return result
  }
  const begin = queryable.startTransaction?.bind(adapter)
  if (begin) queryable.startTransaction = async (...args) => namingChars(await begin(...args))
  return adapter
}
