import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPhoneVault, type PhoneVault } from '../../server/crypto/phone-vault'
import { createDb, type Db } from '../../server/db'
import { createPool, type SqlPool } from '../../server/sql/pool'
import { findTemporal } from '../../tools/bootstrap/temporal-binary.mjs'
import { freePort } from '../../tools/stack/ports'
import { statePaths } from '../../tools/stack/paths'
import { ProcessGroup } from '../../tools/stack/process-group'
import type { Runtime } from '../../tools/stack/runtime'
import { loadSecrets } from '../../tools/stack/secrets'
import { startStack } from '../../tools/stack/stack'

export interface BenchStack {
  readonly runtime: Runtime
  readonly stateFolder: string
  readonly db: Db
  readonly sql: SqlPool
  readonly vault: PhoneVault
  /** Signs the demo user in at `/sign-in/demo?token=`, on a seeded stack. */
  readonly signInToken: string
  /** Of every part, by name. */
  pids(): Readonly<Record<string, number>>
  stop(): Promise<void>
}

/** What `npm start` starts, in a folder that goes again: web, workers, Temporal, Postgres, simulator, as processes of their own. */
export async function startBenchStack(
  env: Readonly<Record<string, string>>,
  { withoutWeb = false, seed = false }: { readonly withoutWeb?: boolean; readonly seed?: boolean } = {},
): Promise<BenchStack> {
  const state = mkdtempSync(join(tmpdir(), 'callweave-bench-'))
  // Postgres runs as another user when root runs this.
  chmodSync(state, 0o711)
  const paths = statePaths(state)
  const group = await ProcessGroup.open(state)
  if (!process.env.CALLWEAVE_KEEP) group.removeAtEnd(state)
  process.once('SIGINT', () => void group.stop().then(() => process.exit(130)))
  const secrets = loadSecrets(paths)
  const given: NodeJS.ProcessEnv = { ...process.env, ...env }
  try {
    const { runtime } = await startStack({
      env: given,
      paths,
      secrets,
      group,
      steps: { run: (_id, work) => work({ note: () => undefined }) },
      temporalBinary: async () => (await findTemporal({ env: given, log: paths.log('temporal-build'), step: { note: () => undefined } })).path,
      // Its pages have to be built first, which a short look at the call path need not wait for.
      ...(!withoutWeb && { web: { host: '127.0.0.1', port: await freePort() } }),
      seed,
      startDemo: false,
    })
    const db = createDb(runtime.databaseUrl)
    const sql = createPool(runtime.databaseUrl, { connectionsMax: 4, name: 'callweave-bench' })
    return {
      runtime,
      stateFolder: state,
      db,
      sql,
      signInToken: secrets.signInToken,
      vault: createPhoneVault({ encryptionKey: Buffer.from(secrets.encryptionKey, 'hex'), hashKey: Buffer.from(secrets.hashKey, 'hex') }),
      pids: () => group.pids(),
      stop: async () => {
        await db.$disconnect()
        await sql.close()
        await group.stop()
      },
    }
  } catch (error) {
    await group.stop()
    throw error
  }
}
