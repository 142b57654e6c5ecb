import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { adapterFactory } from './adapter.mjs'
import { panic } from './engine.mjs'

/** These two find the migrations' schema only in the engine's cache, which devDiagnostic fills. */
const needDiagnosis = new Set(['evaluateDataLoss', 'createMigration'])

/**
 * Answers Prisma's CLI line by line until it closes stdin.
 * @param {object} options
 * @param {Awaited<ReturnType<typeof import('./engine.mjs').loadEngine>>} options.engine
 * @param {import('./connection.mjs').Connection | undefined} options.connection
 * @param {string[] | undefined} options.datamodelFiles
 */
export async function answerRequests({ engine, connection, datamodelFiles }) {
  const datamodels = datamodelFiles?.map((file) => /** @type {[string, string]} */ ([file, readFileSync(file, 'utf8')]))
  const database = connection ? adapterFactory(connection) : undefined
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line)
    if (!method) continue // The CLI's answer to our own 'print'.
    try {
      // A fresh engine per call: it keeps nothing between them that the CLI relies on.
      const instance = await engine.SchemaEngine.new({ datamodels }, () => {}, database?.factory ?? {})
      if (needDiagnosis.has(method)) await instance.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
      const methods = /** @type {Record<string, (params: unknown) => Promise<{ stdout?: string | null } | undefined>>} */ (/** @type {unknown} */ (instance))
      const result = (await methods[method === 'getDatabaseVersion' ? 'version' : method]?.call(instance, params)) ?? {}
      if (method === 'diff' && result.stdout != null) send({ id: id + 1e6, method: 'print', params: { content: result.stdout } })
      send({ id, result })
    } catch (error) {
      const { message = String(error), meta = null, code = null } = /** @type {{ message?: string, meta?: unknown, code?: unknown }} */ (error)
      const data = { is_panic: panic.message !== '', message: panic.message || message, meta, error_code: code }
      send({ id, error: { code: 4466, message: 'error', data } })
    }
    await database?.closeAll()
  }
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
