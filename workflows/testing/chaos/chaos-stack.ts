import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@temporalio/client'
import { createPhoneVault, type PhoneVault } from '../../../server/crypto/phone-vault'
import { createDb, type Db } from '../../../server/db'
import { createPool, type SqlPool } from '../../../server/sql/pool'
import { createTemporalClient } from '../../../server/temporal/client'
import { findTemporal } from '../../../tools/bootstrap/temporal-binary.mjs'
import { root } from '../../../tools/bootstrap/folders.mjs'
import { bundlePrograms } from '../../../tools/stack/bundle-programs'
import { ManagedProcess, type ProcessSpec } from '../../../tools/stack/managed-process'
import { migrateDatabase } from '../../../tools/stack/migrate'
import { statePaths } from '../../../tools/stack/paths'
import { startPostgres } from '../../../tools/stack/postgres'
import { ProcessGroup } from '../../../tools/stack/process-group'
import { startSimulator } from '../../../tools/stack/simulator'
import { startTemporal } from '../../../tools/stack/temporal'
import { type EslProxy, startEslProxy } from './esl-proxy'
import type { ProcessTarget } from './fault'

/** The whole of Callweave but its pages: every part a process of its own, kept on disk, started again by the supervisor that `npm start` uses. */
export interface ChaosStack {
  readonly db: Db
  readonly sql: SqlPool
  readonly vault: PhoneVault
  readonly temporal: Client
  readonly databaseUrl: string
  readonly eslUrl: string
  /** The switch's own book. */
  readonly bookPath: string
  readonly stateFolder: string
  /** Processes of that kind that the supervisor keeps alive. */
  pidsOf(target: ProcessTarget): readonly number[]
  /** The wire of a call worker; of any when its process is not known. */
  linkOf(workerPid: number | undefined): EslProxy
  /** Settles when the supervisor has started the process of this name again. */
  revived(pid: number): Promise<void>
  /** One worker beside those that are there already; the one before it is asked to end. */
  startExtra(target: 'callWorker' | 'workflowWorker'): Promise<void>
  close(): Promise<void>
}

const keys = { encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) }
const names: Readonly<Record<ProcessTarget, readonly string[]>> = {
  callWorker: ['call-worker-1', 'call-worker-2'],
  workflowWorker: ['workflow-worker'],
  temporal: ['temporal'],
  postgres: ['postgres'],
  simulator: ['simulator'],
}

export async function startChaosStack({ speed }: { readonly speed: number }): Promise<ChaosStack> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'callweave-chaos-'))
  chmodSync(stateFolder, 0o711)
  const paths = statePaths(stateFolder)
  const revivals = new Map<string, () => void>()
  let fatal: Error | undefined
  const group = await ProcessGroup.open(stateFolder, {
    onRestart: (name) => revivals.get(name)?.(),
    onFatal: (failure) => {
      fatal = failure
    },
  })
  if (!process.env.CALLWEAVE_KEEP) group.removeAtEnd(stateFolder)
  const bookPath = join(stateFolder, 'switch.jsonl')
  const simulatorEnv = { ...process.env, CALLWEAVE_SIM_LEDGER: bookPath, CALLWEAVE_SIM_SPEED: String(speed) }
  const [databaseUrl, temporalServer, eslUrl, { worker }] = await Promise.all([
    startPostgres({ paths, group, password: 'test', database: 'callweave', lasting: true }),
    findTemporal({ env: process.env, log: paths.log('temporal-build'), step: { note: () => undefined } }).then(({ path }) =>
      startTemporal({ paths, group, binary: path, lasting: true }),
    ),
    startSimulator(paths, group, 'test', simulatorEnv),
    bundlePrograms(`${stateFolder}/workers`, ['worker']),
  ])
  await migrateDatabase(databaseUrl, paths.log('migrate'))
  const temporalSettings = { address: temporalServer.address, namespace: 'default' }
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalSettings.address,
    TEMPORAL_NAMESPACE: temporalSettings.namespace,
    FREESWITCH_ROUTE: 'gateway:sim',
    CALLWEAVE_SWITCH: 'simulator',
    CALLWEAVE_SWITCH_NODE: 'fs1',
    CALLWEAVE_STATE: stateFolder,
    CALLWEAVE_ENCRYPTION_KEY: keys.encryptionKey.toString('hex'),
    CALLWEAVE_HASH_KEY: keys.hashKey.toString('hex'),
  }
  const links = new Map<string, EslProxy>()
  const workerSpec = async (name: string, target: 'callWorker' | 'workflowWorker'): Promise<ProcessSpec> => {
    const link = target === 'callWorker' ? await startEslProxy(Number(new URL(eslUrl).port)) : undefined
    if (link) links.set(name, link)
    return {
      name,
      command: process.execPath,
      args: worker,
      cwd: root,
      env: { ...env, CALLWEAVE_WORKER: target === 'callWorker' ? 'call' : 'workflow', ...(link && { FREESWITCH_ESL_URL: linkUrl(eslUrl, link) }) },
      log: paths.log(name),
      stopSignal: 'SIGTERM',
      ready: /^callweave:ready (.*)$/m,
      readyMs: 90_000,
    }
  }
  for (const target of ['workflowWorker', 'callWorker'] as const) for (const name of names[target]) await group.start(await workerSpec(name, target))

  const temporal = await createTemporalClient(temporalSettings)
  const db = createDb(databaseUrl)
  const sql = createPool(databaseUrl)
  const extras = new Map<'callWorker' | 'workflowWorker', ManagedProcess>()
  const spawned: ManagedProcess[] = []
  let count = 0
  return {
    db,
    sql,
    vault: createPhoneVault(keys),
    temporal,
    databaseUrl,
    eslUrl,
    bookPath,
    stateFolder,
    pidsOf: (target) => names[target].flatMap((name) => group.pids()[name] ?? []),
    linkOf: (workerPid) => {
      const extra = spawned.find(({ pid }) => pid === workerPid)?.spec.name
      const name = extra ?? Object.entries(group.pids()).find(([, pid]) => pid === workerPid)?.[0]
      const link = links.get(name ?? 'call-worker-1') ?? links.get('call-worker-1')
      if (!link) throw new Error('no call worker was started')
      return link
    },
    revived: (pid) => {
      const name = Object.entries(group.pids()).find(([, known]) => known === pid)?.[0]
      if (name === undefined) throw new Error(`nobody watches over ${pid}`)
      return new Promise((resolve, reject) => {
        const look = setInterval(() => fatal && settle(() => reject(fatal)), 500)
        const settle = (go: () => void) => {
          clearInterval(look)
          revivals.delete(name)
          go()
        }
        revivals.set(name, () => settle(resolve))
      })
    },
    startExtra: async (target) => {
      count += 1
      const before = extras.get(target)
      const { process: started } = await ManagedProcess.start(await workerSpec(`extra-${target}-${count}`, target), (one) => spawned.push(one))
      extras.set(target, started)
      if (before) await before.stop()
    },
    close: async () => {
      await Promise.all(spawned.map((one) => one.stop()))
      await temporal.connection.close()
      await db.$disconnect()
      await sql.close()
      await group.stop()
      await Promise.all([...links.values()].map((link) => link.close()))
    },
  }
}

function linkUrl(eslUrl: string, link: EslProxy): string {
  const url = new URL(eslUrl)
  url.port = String(link.port)
  return url.href
}
