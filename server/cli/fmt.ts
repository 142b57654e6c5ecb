import { formatFlow, hasErrors } from '../../flows/index'
import { fill } from '../../tools/bootstrap/language.mjs'
import { readFlowFiles } from './flow-files'
import { inspectFlow } from './inspect-flow'
import { printIssues } from './print-issues'
import type { Terminal } from './terminal'
import { words } from './words'
import { writeText } from './write-text'

export interface FmtOptions {
  readonly check?: boolean
}

/** `callweave fmt`: rewrites files in the canonical form; a file with errors in its text stays as it is. */
export async function fmt(places: readonly string[], { check }: FmtOptions, terminal: Terminal): Promise<number> {
  let exitCode = 0
  for (const source of await readFlowFiles(places, terminal.stdin)) {
    const { flow, issues, isBroken } = inspectFlow(source)
    if (!flow || isBroken) {
      printIssues(
        terminal,
        source.name,
        issues.filter((issue) => hasErrors([issue])),
        terminal.complain,
      )
      terminal.complain(`${source.name}: ${terminal.text(words.notFormatted)}`)
      exitCode = 1
      continue
    }
    const formatted = formatFlow(flow)
    if (source.name === '-') terminal.stdout.write(formatted)
    else if (formatted !== source.text && check) {
      terminal.complain(fill(terminal.text(words.differs), { file: source.name }))
      exitCode = 1
    } else if (formatted !== source.text) {
      writeText(source.name, formatted)
      terminal.complain(fill(terminal.text(words.rewritten), { file: source.name }))
    }
  }
  return exitCode
}
