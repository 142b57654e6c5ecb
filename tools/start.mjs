// `npm start`. Plain JavaScript with Node's own modules: it runs before the dependencies are there.
import { join } from 'node:path'
import { endRunningCommands } from './bootstrap/command.mjs'
import { installDependencies } from './bootstrap/dependencies.mjs'
import { Failure, describeFailure } from './bootstrap/failure.mjs'
import { checkDisk, makeWritable, root, stateFolder } from './bootstrap/folders.mjs'
import { languageOf } from './bootstrap/language.mjs'
import { takeState } from './bootstrap/owner.mjs'
import { startHelp } from './bootstrap/start-help.mjs'
import { StepList } from './bootstrap/steps.mjs'
import { findTemporal } from './bootstrap/temporal-binary.mjs'
import { checkNodeVersion } from './bootstrap/versions.mjs'

const env = process.env
const locale = languageOf(env)
const say = (/** @type {string} */ line) => console.log(line)
const steps = new StepList(
  [
    'dependencies',
    ...(env.TEMPORAL_ADDRESS ? [] : /** @type {const} */ (['temporalBinary'])),
    'database',
    'migration',
    'temporal',
    'switch',
    'build',
    'seed',
    'workers',
    'web',
  ],
  { locale, output: process.stdout, color: process.stdout.isTTY === true && !env.NO_COLOR },
)
/** @type {(() => Promise<void>) | undefined} */
let stopStack
/** @type {(() => void) | undefined} */
let giveBack
let ending = false

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void end(0))
process.on('uncaughtException', (error) => fatal(error))
process.on('unhandledRejection', (error) => fatal(error))

try {
  await run()
} catch (error) {
  fatal(error)
}

async function run() {
  const argument = process.argv[2]
  if (argument === '--help' || argument === '-h') {
    say(startHelp[locale])
    process.exit(0)
  }
  if (argument) throw new Failure('bad-option', { option: argument, reason: 'npm start [-- --help]' })
  checkNodeVersion(process.versions.node)
  const state = stateFolder(env)
  makeWritable(join(state, 'logs'))
  checkDisk(root, 500)
  const web = { host: env.CALLWEAVE_HOST || '127.0.0.1', port: Number(env.PORT || 3000) }
  giveBack = takeState(state, env.CALLWEAVE_WEB_URL || `http://${web.host}:${web.port}`)
  const install = steps.run('dependencies', (step) => installDependencies(join(state, 'logs/install.log'), step))
  const temporal = env.TEMPORAL_ADDRESS
    ? undefined
    : steps.run('temporalBinary', (step) => findTemporal({ env, log: join(state, 'logs/temporal-build.log'), step }))
  // Told where the binary is waited for, or at once by `install` if that fails first.
  temporal?.catch((error) => fatal(error))
  await install
  const { register } = await import('tsx/esm/api')
  register()
  const { start } = await import('./stack/start')
  await start({
    env,
    state,
    web,
    locale,
    steps,
    temporalBinary: async () => (await temporal)?.path ?? '',
    onStoppable: (stop) => {
      stopStack = stop
    },
    say,
    fatal,
  })
}

/** @param {unknown} error */
function fatal(error) {
  if (ending) return
  steps.close()
  console.error(`\n✗ ${describeFailure(error, locale)}\n`)
  void end(1)
}

/**
 * Stops everything in reverse order; asked a second time, leaves at once, and the guard ends the children.
 * @param {number} code
 */
async function end(code) {
  if (ending) process.exit(1)
  ending = true
  steps.close()
  const told = stopStack !== undefined
  const words = locale === 'zh-CN' ? ['正在停止……（再按一次 Ctrl-C 强制结束）', '已全部停止。'] : ['Stopping… (Ctrl-C again ends it by force)', 'All stopped.']
  if (told) say(`\n${words[0]}`)
  endRunningCommands()
  try {
    await stopStack?.()
  } finally {
    giveBack?.()
    if (told) say(words[1] ?? '')
    process.exit(code)
  }
}
