import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isSameProcess, processIdentity } from './process-identity.mjs'

/** @typedef {{ pid: number, identity: string, url?: string }} Owner */

/**
 * Takes a file for this process, with what a second one should be told. The file of an owner that was killed is taken over.
 * @param {string} file
 * @param {{ url?: string }} [told]
 * @returns {{ release: () => void } | { owner: Owner }} the living owner when it is taken
 */
export function claim(file, told = {}) {
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid), ...told })
  while (!created(file, mine)) {
    const owner = read(file)
    if (owner?.identity && isSameProcess(owner.pid, owner.identity)) return { owner }
    rmSync(file, { force: true })
  }
  return {
    release: () => {
      if (read(file)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}

/**
 * @param {string} file
 * @param {string} content
 */
function created(file, content) {
  // Linked whole: a file that is written where it stands can be read while it is still empty, and would look abandoned.
  const whole = `${file}.${process.pid}`
  writeFileSync(whole, content, { mode: 0o600 })
  try {
    linkSync(whole, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(whole, { force: true })
  }
}

/**
 * @param {string} file
 * @returns {Owner | undefined}
 */
function read(file) {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
