import { fill, type Locale } from '../bootstrap/language.mjs'
import type { StepList } from '../bootstrap/steps.mjs'
import { notices } from './notices'
import { statePaths } from './paths'
import { ProcessGroup } from './process-group'
import { loadSecrets } from './secrets'
import { type Stack, startStack } from './stack'
import type { WebAddress } from './web'

export interface StartOptions {
  readonly env: NodeJS.ProcessEnv
  readonly state: string
  readonly web: WebAddress
  readonly locale: Locale
  readonly steps: StepList
  readonly temporalBinary: () => Promise<string>
  /** Given how to stop, as soon as there is something to stop. */
  readonly onStoppable: (stop: () => Promise<void>) => void
  readonly say: (line: string) => void
  readonly fatal: (error: unknown) => void
}

/** The part of `npm start` that needs the dependencies: starts everything, then says where it is. */
export async function start({ env, state, web, locale, steps, temporalBinary, onStoppable, say, fatal }: StartOptions): Promise<void> {
  const tell = (notice: keyof typeof notices, values: Record<string, string | number> = {}) => say(fill(notices[notice][locale], values))
  const time = () => new Date().toLocaleTimeString('en-GB')
  const paths = statePaths(state)
  const group = await ProcessGroup.open(state, {
    onLeftovers: (names) => tell('leftovers', { names: names.join(', ') }),
    onDeath: (name, said, restartMs) => tell('died', { time: time(), name, said, seconds: restartMs / 1000 }),
    onRestart: (name) => tell('restarted', { time: time(), name }),
    onFatal: fatal,
  })
  onStoppable(() => group.stop())
  const secrets = loadSecrets(paths)
  const stack = await startStack({ env, paths, secrets, group, steps, temporalBinary, web, seed: true, startDemo: true })
  steps.close()
  summary(stack, secrets, paths.logs, say, tell)
}

function summary(
  { runtime }: Stack,
  secrets: { signInToken: string; demoPassword: string },
  logs: string,
  say: (line: string) => void,
  tell: (notice: keyof typeof notices, values?: Record<string, string>) => void,
): void {
  const url = runtime.webUrl ?? ''
  say('')
  tell('open')
  say(`  ${url}/sign-in/demo?token=${secrets.signInToken}`)
  tell('signIn', { url, email: 'demo@callweave.local', password: secrets.demoPassword })
  if (runtime.temporalUiUrl) tell('temporalUi', { url: runtime.temporalUiUrl })
  tell('logs', { logs })
  if (runtime.switch === 'real') tell('realSwitch')
  tell('stopHint')
}
