import type { Issue } from '../../flows/index'
import { fill } from '../../tools/bootstrap/language.mjs'
import type { Terminal } from './terminal'
import { words } from './words'

/** One finding: `file:line  error  code  node · field`, and below it what is wrong and how to mend it. */
export function printIssues(terminal: Terminal, file: string, issues: readonly Issue[], write = terminal.say): void {
  const { paint, text } = terminal
  for (const { severity, code, node, field, line, message } of issues) {
    const place = line === undefined ? file : `${file}:${line}`
    const kind = severity === 'error' ? paint.red(text(words.error)) : paint.yellow(text(words.warning))
    const where = [node === undefined ? undefined : fill(text(words.atNode), { node }), field].filter((part) => part).join(' · ') || text(words.wholeFile)
    write(`${paint.bold(place)}  ${kind}  ${code}  ${paint.cyan(where)}`)
    write(`    ${text(message)}`)
  }
}
