import { join } from 'node:path'
import { claim } from './claim.mjs'
import { Failure } from './failure.mjs'

/**
 * Takes the state folder for this process, or says who has it.
 * @param {string} state
 * @param {string} url where the owner's page is, for whoever comes second
 * @returns {() => void} gives it back
 * @throws {Failure} already-running
 */
export function takeState(state, url) {
  const claimed = claim(join(state, 'owner.json'), { url })
  if ('owner' in claimed) throw new Failure('already-running', { pid: claimed.owner.pid, state, url: claimed.owner.url || '–' })
  return claimed.release
}
