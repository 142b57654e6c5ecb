import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTemporal } from '../bootstrap/temporal-binary.mjs'
import { statePaths } from '../stack/paths'
import { ProcessGroup } from '../stack/process-group'
import { loadSecrets } from '../stack/secrets'
import { startStack } from '../stack/stack'

/** How much faster than life the simulator's people act in browser tests. */
const simulatorSpeed = '8'

/** A stack of its own for the browser tests: production build, own state folder. Specs find it by CALLWEAVE_STATE. */
export default async function setup(): Promise<() => Promise<void>> {
  const state = mkdtempSync(join(tmpdir(), 'callweave-e2e-'))
  chmodSync(state, 0o711)
  const paths = statePaths(state)
  const group = await ProcessGroup.open(state)
  group.removeAtEnd(state)
  const env: NodeJS.ProcessEnv = { ...process.env, CALLWEAVE_SIM_SPEED: process.env.CALLWEAVE_SIM_SPEED ?? simulatorSpeed }
  // Browser tests run on parts of their own whatever the caller's environment points at.
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'FREESWITCH_ESL_URL']) delete env[name]
  const secrets = loadSecrets(paths)
  try {
    await startStack({
      env,
      paths,
      secrets,
      group,
      steps: { run: (_id, work) => work({ note: () => undefined }) },
      temporalBinary: async () => (await findTemporal({ env, log: paths.log('temporal-build'), step: { note: () => undefined } })).path,
      web: { host: '127.0.0.1', port: Number(process.env.CALLWEAVE_E2E_PORT) },
      seed: true,
      startDemo: true,
    })
  } catch (error) {
    await group.stop()
    throw error
  }
  process.env.CALLWEAVE_STATE = state
  process.env.CALLWEAVE_SIGN_IN_TOKEN = secrets.signInToken
  process.env.CALLWEAVE_DEMO_PASSWORD = secrets.demoPassword
  return () => group.stop()
}
