import { root } from '../bootstrap/folders.mjs'
import { bundlePrograms } from './bundle-programs'
import type { StatePaths } from './paths'
import { loopback, steadyPort } from './ports'
import type { ProcessGroup } from './process-group'

const readyMs = 60_000

/**
 * Starts the embedded switch; returns its `esl://` address.
 * @throws {Failure} process-not-ready
 */
export async function startSimulator(paths: StatePaths, group: ProcessGroup, password: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { simulator } = await bundlePrograms(paths.state, ['simulator'])
  const port = await steadyPort(paths.ports, 'simulator')
  await group.start({
    name: 'simulator',
    command: process.execPath,
    args: simulator,
    cwd: root,
    env: { ...env, NODE_ENV: 'production', CALLWEAVE_STATE: paths.state, CALLWEAVE_SIM_PORT: String(port), CALLWEAVE_SIM_PASSWORD: password },
    log: paths.log('simulator'),
    stopSignal: 'SIGTERM',
    ready: /^callweave:ready /m,
    readyMs,
  })
  return `esl://:${password}@${loopback}:${port}`
}
