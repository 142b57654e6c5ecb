import { root } from '../bootstrap/folders.mjs'
import type { StatePaths } from './paths'
import { steadyPort } from './ports'
import type { ProcessGroup } from './process-group'

const readyMs = 90_000

/** Two call workers, so that a call goes on when the one that holds it dies. */
export const workerNames = ['workflow-worker', 'call-worker-1', 'call-worker-2'] as const

/**
 * Starts the workflow worker and the call workers side by side.
 * @throws {Failure} process-not-ready
 */
export async function startWorkers(paths: StatePaths, group: ProcessGroup, program: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  await Promise.all(
    workerNames.map(async (name) =>
      group.start({
        name,
        command: process.execPath,
        args: program,
        cwd: root,
        env: {
          ...env,
          CALLWEAVE_WORKER: name === 'workflow-worker' ? 'workflow' : 'call',
          CALLWEAVE_WORKER_PORT: String(await steadyPort(paths.ports, name)),
        },
        log: paths.log(name),
        stopSignal: 'SIGTERM',
        ready: /^callweave:ready /m,
        readyMs,
      }),
    ),
  )
}
