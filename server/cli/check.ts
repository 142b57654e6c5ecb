import { fill } from '../../tools/bootstrap/language.mjs'
import { readFlowFiles } from './flow-files'
import { inspectFlow } from './inspect-flow'
import { printIssues } from './print-issues'
import type { Terminal } from './terminal'
import { words } from './words'

export interface CheckOptions {
  readonly json?: boolean
  readonly warningsFail?: boolean
}

/** `callweave check`: exit code 0 when no file has an error. */
export async function check(places: readonly string[], { json, warningsFail }: CheckOptions, terminal: Terminal): Promise<number> {
  const files = (await readFlowFiles(places, terminal.stdin)).map(inspectFlow)
  const issues = files.flatMap((file) => file.issues)
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const warnings = issues.length - errors
  if (json) {
    terminal.say(JSON.stringify({ files: files.map(({ file, issues: found }) => ({ file, issues: found })), errors, warnings }, null, 2))
  } else {
    for (const { file, issues: found } of files) printIssues(terminal, file, found)
    const totals = fill(terminal.text(words.totals), { files: files.length, errors, warnings })
    terminal.say(errors > 0 ? terminal.paint.red(totals) : terminal.paint.green(totals))
  }
  return errors > 0 || (warningsFail && warnings > 0) ? 1 : 0
}
