// `npm test`. Plain JavaScript with Node's own modules: it runs before the dependencies are there.
import { join } from 'node:path'
import { endRunningCommands } from './bootstrap/command.mjs'
import { installDependencies } from './bootstrap/dependencies.mjs'
import { describeFailure } from './bootstrap/failure.mjs'
import { makeWritable, stateFolder } from './bootstrap/folders.mjs'
import { languageOf } from './bootstrap/language.mjs'
import { StepList } from './bootstrap/steps.mjs'
import { checkNodeVersion } from './bootstrap/versions.mjs'

const locale = languageOf(process.env)

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    endRunningCommands()
    process.exit(1)
  })
}

try {
  checkNodeVersion(process.versions.node)
  const logs = join(stateFolder(process.env), 'logs')
  makeWritable(logs)
  const steps = new StepList(['dependencies'], { locale, output: process.stdout, color: process.stdout.isTTY === true && !process.env.NO_COLOR })
  await steps.run('dependencies', (step) => installDependencies(join(logs, 'install.log'), step)).finally(() => steps.close())
  const { register } = await import('tsx/esm/api')
  register()
  const { runTests } = await import('./test/run')
  process.exitCode = await runTests(process.argv.slice(2), { locale, logs, write: (text) => process.stdout.write(text) })
} catch (error) {
  console.error(`\n✗ ${describeFailure(error, locale)}\n`)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
