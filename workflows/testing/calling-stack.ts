import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@temporalio/client'
import { type RunningSimulator, startSimulator } from '../../freeswitch/simulator/server'
import { createPhoneVault, type PhoneVault } from '../../server/crypto/phone-vault'
import { createDb, type Db } from '../../server/db'
import { createPool, type SqlPool } from '../../server/sql/pool'
import { createTemporalClient } from '../../server/temporal/client'
import { root } from '../../tools/bootstrap/folders.mjs'
import { ManagedProcess } from '../../tools/stack/managed-process'
import { testDatabase } from '../../tools/testing/database'
import { testTemporal } from '../../tools/testing/temporal'

/** Real parts, all of them: Postgres, Temporal, the simulator over TCP, and workers as processes of their own. */
export interface CallingStack {
  readonly db: Db
  readonly sql: SqlPool
  readonly vault: PhoneVault
  readonly temporal: Client
  readonly simulator: RunningSimulator
  readonly stateFolder: string
  /** Of the workers. */
  readonly env: NodeJS.ProcessEnv
  /** Of the switch; no log and no trace may carry it. */
  readonly password: string
  /** `node`: of the set-up, fs1 unless given. */
  startWorker(role: 'workflow' | 'call', node?: string): Promise<ManagedProcess>
  /** Health port of the latest worker of a role; empty unless asked for. */
  readonly ports: Map<'workflow' | 'call', number>
  /** Everything that the workers have logged so far. */
  logs(): string
  /** In the order of their start. */
  readonly callWorkers: ManagedProcess[]
  readonly workflowWorkers: ManagedProcess[]
  close(): Promise<void>
}

const password = 'switch-password-of-tests'
const keys = { encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) }

export interface StackOptions {
  readonly speed: number
  readonly callWorkers: number
  readonly workerPort?: number
  /** Switches beside the stack's own, in the form of FREESWITCH_ESL_URL; nobody serves them yet. */
  readonly otherNodes?: string
  readonly switchLostSeconds?: number
}

export async function startCallingStack({ speed, callWorkers, workerPort, otherNodes, switchLostSeconds }: StackOptions): Promise<CallingStack> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'callweave-calls-'))
  const [database, temporalServer, simulator] = await Promise.all([testDatabase(), testTemporal(), startSimulator({ speed, password })])
  const temporal = await createTemporalClient(temporalServer)
  const db = createDb(database.url)
  const sql = createPool(database.url)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporalServer.address,
    TEMPORAL_NAMESPACE: temporalServer.namespace,
    FREESWITCH_ESL_URL: otherNodes ? `fs1=${simulator.url},${otherNodes}` : simulator.url,
    ...(switchLostSeconds !== undefined && { CALLWEAVE_SWITCH_LOST_SECONDS: String(switchLostSeconds) }),
    FREESWITCH_ROUTE: 'gateway:sim',
    CALLWEAVE_SWITCH: 'simulator',
    CALLWEAVE_STATE: stateFolder,
    CALLWEAVE_ENCRYPTION_KEY: keys.encryptionKey.toString('hex'),
    CALLWEAVE_HASH_KEY: keys.hashKey.toString('hex'),
  }
  const ports = new Map<'workflow' | 'call', number>()
  const running: ManagedProcess[] = []
  const calls: ManagedProcess[] = []
  const workflows: ManagedProcess[] = []
  let count = 0
  const startWorker = async (role: 'workflow' | 'call', node = 'fs1') => {
    count += 1
    const { process: worker, ready } = await ManagedProcess.start(
      {
        name: `${role}-${count}`,
        command: process.execPath,
        args: ['--import', 'tsx', '--enable-source-maps', join(root, 'workflows/worker.ts')],
        cwd: root,
        env: { ...env, CALLWEAVE_WORKER: role, CALLWEAVE_SWITCH_NODE: node, ...(workerPort !== undefined && { CALLWEAVE_WORKER_PORT: String(workerPort) }) },
        log: join(stateFolder, `${role}-${count}.log`),
        stopSignal: 'SIGTERM',
        ready: /^callweave:ready (.*)$/m,
        readyMs: 90_000,
      },
      (started) => running.push(started),
    )
    const told: { readonly port?: number } = JSON.parse(ready[1] ?? '{}')
    if (told.port !== undefined) ports.set(role, told.port)
    if (role === 'call') calls.push(worker)
    else workflows.push(worker)
    return worker
  }
  await Promise.all([startWorker('workflow'), ...Array.from({ length: callWorkers }, () => startWorker('call'))])
  return {
    db,
    sql,
    vault: createPhoneVault(keys),
    temporal,
    simulator,
    stateFolder,
    env,
    password,
    startWorker,
    callWorkers: calls,
    workflowWorkers: workflows,
    ports,
    logs: () => running.map((worker) => readFileSync(worker.spec.log, 'utf8')).join('\n'),
    close: async () => {
      await Promise.all(running.map((worker) => worker.stop()))
      await temporal.connection.close()
      await db.$disconnect()
      await sql.close()
      await simulator.close()
      await database.drop()
      if (!process.env.CALLWEAVE_KEEP) rmSync(stateFolder, { recursive: true, force: true })
    },
  }
}
