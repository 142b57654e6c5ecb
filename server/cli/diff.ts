import { diffFlows, type Flow } from '../../flows/index'
import { readFlowFile } from './flow-files'
import { gitWords } from './git-words'
import { inspectFlow } from './inspect-flow'
import { printIssues } from './print-issues'
import type { Terminal } from './terminal'

export interface DiffOptions {
  /** git's own order: path, old file, old hash, old mode, new file, new hash, new mode. */
  readonly git?: boolean
  readonly json?: boolean
}

/** `callweave diff`: exit code 1 when the flows differ, as of `diff`; always 0 for git, which would take another for a failure. */
export async function diff(files: readonly string[], { git, json }: DiffOptions, terminal: Terminal): Promise<number> {
  const [before, after] = git ? [files[1], files[4]] : files
  const flows = await Promise.all([before, after].map((file) => readFlow(file ?? '/dev/null', terminal)))
  const [old, now] = flows
  if (!old || !now) return git ? 0 : 2
  const changes = diffFlows(old, now)
  if (json) terminal.say(JSON.stringify(changes, null, 2))
  else {
    if (git) terminal.say(terminal.paint.bold(files[0] ?? ''))
    for (const { text } of changes) terminal.say(`  ${terminal.text(text)}`)
    if (changes.length === 0) terminal.say(`  ${terminal.text(gitWords.same)}`)
  }
  return changes.length === 0 || git ? 0 : 1
}

/** A flow to compare with; what git names /dev/null, a file that is not there on one side, is an empty one. */
export async function readFlow(file: string, terminal: Terminal): Promise<Flow | undefined> {
  if (file === '/dev/null') return { schemaVersion: 1, name: {}, nodes: {} }
  const { flow, issues, isBroken } = inspectFlow(await readFlowFile(file, terminal.stdin))
  if (flow && !isBroken) return flow
  printIssues(terminal, file, issues, terminal.complain)
  return undefined
}
