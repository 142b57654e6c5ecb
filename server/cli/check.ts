import { formatFlow, hasErrors } from '../../flows/index'
import { fill } from '../../tools/bootstrap/language.mjs'
import { environmentOf } from './environment-file'
import { readFlowFiles, type SourceFile } from './flow-files'
import { type Inspected, inspectFlow } from './inspect-flow'
import { type Mended, mendFlow, printSteps } from './mend-flow'
import { printIssues } from './print-issues'
import type { Terminal } from './terminal'
import { words } from './words'
import { writeText } from './write-text'

export interface CheckOptions {
  readonly json?: boolean
  readonly warningsFail?: boolean
  /** Name of the environment in which the flow's resources have to exist. */
  readonly env?: string
  readonly fix?: boolean
}

/** `callweave check`: exit code 0 when no file has an error; with `--fix`, none that is left. */
export async function check(places: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const files = (await readFlowFiles(places, terminal.stdin)).map((source) => look(source, options))
  const issues = files.flatMap((file) => file.issues)
  const errors = issues.filter((issue) => hasErrors([issue])).length
  const warnings = issues.length - errors
  if (options.json) {
    const shown = files.map(({ file, issues: found, steps }) => ({ file, issues: found, ...(options.fix && { fixed: steps }) }))
    terminal.say(JSON.stringify({ files: shown, errors, warnings }, null, 2))
  } else {
    for (const { file, issues: found, steps } of files) {
      printSteps(terminal, file, steps)
      printIssues(terminal, file, found)
    }
    const totals = fill(terminal.text(words.totals), { files: files.length, errors, warnings })
    terminal.say(errors > 0 ? terminal.paint.red(totals) : terminal.paint.green(totals))
  }
  return errors > 0 || (options.warningsFail && warnings > 0) ? 1 : 0
}

type Looked = Pick<Inspected, 'file' | 'issues'> & Pick<Mended, 'steps'>

function look(source: SourceFile, { env, fix }: CheckOptions): Looked {
  const environment = environmentOf(source.name, env)
  const inspected = inspectFlow(source, environment)
  // Standard input has no file to write, and a key that is written twice would lose one of its values without a word.
  const isLossy = inspected.issues.some(({ code }) => code === 'duplicate-json-key')
  const mended = fix && source.name !== '-' && !isLossy ? mendFlow(inspected, environment) : undefined
  if (!mended || mended.steps.length === 0) return { ...inspected, steps: [] }
  writeText(source.name, formatFlow(mended.flow))
  return { ...mended.inspected, steps: mended.steps }
}
