import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure, reasonOf } from './failure.mjs'

/** The project's own folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {Readonly<Record<string, string | undefined>>} env */
export function stateFolder(env) {
  return resolve(root, env.CALLWEAVE_STATE || '.callweave')
}

/**
 * Shared between projects and kept between starts: the Temporal binary.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function cacheFolder(env) {
  if (env.CALLWEAVE_CACHE) return resolve(env.CALLWEAVE_CACHE)
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'callweave')
}

/**
 * Makes the folder if it is not there.
 * @param {string} path
 * @throws {Failure} folder-not-writable
 */
export function makeWritable(path) {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Failure('folder-not-writable', { path, reason: reasonOf(error) })
  }
}

/**
 * @param {string} path
 * @param {number} neededMb
 * @throws {Failure} disk-full
 */
export function checkDisk(path, neededMb) {
  let there = path
  while (!existsSync(there)) there = dirname(there)
  const disk = statfsSync(there)
  const freeMb = Math.floor((disk.bavail * disk.bsize) / 2 ** 20)
  if (freeMb < neededMb) throw new Failure('disk-full', { path, free: freeMb, needed: neededMb })
}
