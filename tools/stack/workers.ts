import { root } from '../bootstrap/folders.mjs'
import type { StatePaths } from './paths'
import { steadyPort } from './ports'
import type { ProcessGroup } from './process-group'

const readyMs = 90_000

/** Two call workers of each switch, so that a call goes on when the one that holds it dies. */
const perNode = 2

/**
 * Starts the workflow worker and the call workers side by side.
 * Answers with the names of the call workers.
 * @throws {Failure} process-not-ready
 */
export async function startWorkers(
  paths: StatePaths,
  group: ProcessGroup,
  program: readonly string[],
  env: NodeJS.ProcessEnv,
  nodes: readonly string[],
): Promise<readonly string[]> {
  const calls = nodes.flatMap((node) => Array.from({ length: perNode }, () => node)).map((node, index) => ({ name: `call-worker-${index + 1}`, node }))
  const workers = [{ name: 'workflow-worker', node: undefined }, ...calls]
  await Promise.all(
    workers.map(async ({ name, node }) =>
      group.start({
        name,
        command: process.execPath,
        args: program,
        cwd: root,
        env: {
          ...env,
          CALLWEAVE_WORKER: node === undefined ? 'workflow' : 'call',
          CALLWEAVE_WORKER_PORT: String(await steadyPort(paths.ports, name)),
          ...(node !== undefined && { CALLWEAVE_SWITCH_NODE: node }),
        },
        log: paths.log(name),
        stopSignal: 'SIGTERM',
        ready: /^callweave:ready /m,
        readyMs,
      }),
    ),
  )
  return calls.map(({ name }) => name)
}
