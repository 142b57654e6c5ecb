#!/usr/bin/env node
// The command line runs from the sources by tsx, which is there once the dependencies are.
import { languageOf } from '../tools/bootstrap/language.mjs'
import { checkNodeVersion } from '../tools/bootstrap/versions.mjs'
import { describeFailure, Failure } from '../tools/bootstrap/failure.mjs'

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  checkNodeVersion(process.versions.node)
  const tsx = await import('tsx/esm/api').catch(() => {
    throw new Failure('not-installed')
  })
  tsx.register()
  const { runCli } = await import('../server/cli/main')
  process.exitCode = await runCli(process.argv.slice(2), process)
} catch (error) {
  console.error(`✗ ${describeFailure(error, languageOf(process.env))}`)
  process.exitCode = 2
}
