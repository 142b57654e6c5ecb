import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../bootstrap/failure.mjs'

export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

/**
 * Postgres refuses to run as root. For root this is the user `postgres`, made if it is not there; for others nothing is to be done.
 * @throws {Failure} postgres-missing
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const known = findUser()
  if (known) return known
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
  const made = findUser()
  if (!made)
    throw new Failure('postgres-missing', { platform: `${process.platform}-${process.arch}`, reason: 'root, and no user "postgres" could be made (useradd)' })
  return made
}

/** Whether that user can reach the path: every folder above must let it through. */
export function canReach(path: string, user: SystemUser): boolean {
  if (!existsSync(path)) return canReach(dirname(path), user)
  const { mode, uid, gid } = statSync(path)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  return dirname(path) === path || canReach(dirname(path), user)
}

/** A place outside a closed home such as /root, one per state folder, for data and programs that the other user must reach. */
export function openPlace(state: string, user: SystemUser): string {
  const place = join('/var/lib', `callweave-${createHash('sha256').update(state).digest('hex').slice(0, 12)}`)
  mkdirSync(place, { recursive: true, mode: 0o700 })
  chownSync(place, user.uid, user.gid)
  return place
}

/** The programs as that user can run them. */
export function reachableCopy(native: string, place: string): string {
  const copy = join(place, 'native')
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function findUser(): SystemUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout, 10))
  return uid === undefined || gid === undefined || Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { uid, gid }
}
