#!/usr/bin/env node
// Stands where Prisma's native schema engine would: JSON-RPC on stdio, answered by the same engine as WebAssembly
// from npm, so that migrations run where no binary can be downloaded.
import { parseArgs } from 'node:util'
import { answerRequests } from './rpc.mjs'
import { loadEngine } from './engine.mjs'
import { connectionOf, runSql } from './connection.mjs'
import { reportError } from './report.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
})
const connection = options.datasource ? connectionOf(JSON.parse(options.datasource).url) : undefined

if (positionals[0] === 'cli') await answerCommand(positionals[1])
const engine = await loadEngine()
if (options.version) {
  console.log(`schema-engine-wasm ${engine.version()}`)
  process.exit(0)
}
await answerRequests({ engine, connection, datamodelFiles: options.datamodels })
process.exit(0)

/**
 * The three one-shot commands of the native engine.
 * @param {string | undefined} command
 */
async function answerCommand(command) {
  process.stderr.write('\n') // Prisma's CLI drops the first line.
  try {
    if (!connection) throw new Error('--datasource is missing')
    const name = `"${connection.database.replaceAll('"', '""')}"`
    if (command === 'can-connect-to-database') await runSql(connection, connection.database)
    if (command === 'create-database') await runSql(connection, 'postgres', `CREATE DATABASE ${name}`)
    if (command === 'drop-database') await runSql(connection, 'postgres', `DROP DATABASE ${name} WITH (FORCE)`)
    process.exit(0)
  } catch (error) {
    const sqlState = error instanceof Error && 'code' in error ? String(error.code) : ''
    const codes = new Map([
      ['3D000', 'P1003'],
      ['28P01', 'P1000'],
    ])
    const message = error instanceof Error ? error.message : String(error)
    reportError({ error_code: codes.get(sqlState) ?? 'P1001', message: message || sqlState })
    process.exit(1)
  }
}
