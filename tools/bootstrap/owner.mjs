import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { isSameProcess, processIdentity } from './process-identity.mjs'

/**
 * Takes the state folder for this process, or says who has it. The file of an owner that was killed is taken over.
 * @param {string} state
 * @param {string} url where the owner's page is, for whoever comes second
 * @returns {() => void} gives it back
 * @throws {Failure} already-running
 */
export function takeState(state, url) {
  const file = join(state, 'owner.json')
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid), url })
  while (!created(file, mine)) {
    const owner = read(file)
    if (owner?.identity && isSameProcess(owner.pid, owner.identity)) throw new Failure('already-running', { pid: owner.pid, state, url: owner.url || '–' })
    rmSync(file, { force: true })
  }
  return () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}

/**
 * @param {string} file
 * @param {string} content
 */
function created(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * @param {string} file
 * @returns {{ pid: number, identity: string, url: string } | undefined}
 */
function read(file) {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
