import { join } from 'node:path'
import { root } from '../bootstrap/folders.mjs'
import type { ProcessSpec } from '../stack/managed-process'

/** A child that serves until it is asked to end, and then notes its name in `<state>/ended`. */
export function ticking(name: string, state: string): ProcessSpec {
  return {
    name,
    command: process.execPath,
    args: [join(root, 'tools/testing/programs/ticking.mjs'), name, join(state, 'ended')],
    cwd: root,
    env: process.env,
    log: join(state, `${name}.log`),
    stopSignal: 'SIGTERM',
    ready: /^ready$/m,
    readyMs: 30_000,
  }
}
