import { takeState } from '../../../tools/bootstrap/owner.mjs'
import { stateFolder } from '../../../tools/bootstrap/folders.mjs'
import { StepList } from '../../../tools/bootstrap/steps.mjs'
import { findTemporal } from '../../../tools/bootstrap/temporal-binary.mjs'
import { statePaths } from '../../../tools/stack/paths'
import { ProcessGroup } from '../../../tools/stack/process-group'
import { readRuntime, type Runtime } from '../../../tools/stack/runtime'
import { loadSecrets } from '../../../tools/stack/secrets'
import { startStack } from '../../../tools/stack/stack'
import { stackEnv } from '../../../tools/stack/stack-env'
import type { Terminal } from '../terminal'
import { runWords } from './run-words'

export interface JoinedStack {
  readonly runtime: Runtime
  readonly env: NodeJS.ProcessEnv
  /** Stops what this command started; a stack that was running goes on. */
  leave(): Promise<void>
}

/** The stack that runs on this state folder, else the parts of one without pages. */
export async function joinStack(terminal: Terminal): Promise<JoinedStack> {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', ...terminal.env }
  const paths = statePaths(stateFolder(env))
  const running = readRuntime(paths)
  if (running) return { runtime: running, env: stackEnv(env, paths.state, running, loadSecrets(paths)), leave: async () => undefined }
  const giveBack = takeState(paths.state, '')
  terminal.complain(terminal.text(runWords.starting))
  const group = await ProcessGroup.open(paths.state)
  const steps = new StepList(['database', 'migration', 'temporal', 'switch', 'build', 'seed', 'workers'], {
    locale: terminal.locale,
    output: terminal.stderr,
    color: terminal.stderr.isTTY === true && !env.NO_COLOR,
  })
  const leave = async () => {
    await group.stop()
    giveBack()
  }
  try {
    const temporalBinary = async () => (await findTemporal({ env, log: paths.log('temporal-build'), step: { note: () => undefined } })).path
    const stack = await startStack({ env, paths, secrets: loadSecrets(paths), group, steps, temporalBinary, seed: true, startDemo: false })
    steps.close()
    return { ...stack, leave }
  } catch (error) {
    steps.close()
    await leave()
    throw error
  }
}
