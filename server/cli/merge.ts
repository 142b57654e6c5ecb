import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatFlow, mergeFlows } from '../../flows/index'
import { Failure, reasonOf } from '../../tools/bootstrap/failure.mjs'
import { root } from '../../tools/bootstrap/folders.mjs'
import { fill } from '../../tools/bootstrap/language.mjs'
import { readFlow } from './diff'
import { gitWords } from './git-words'
import type { Terminal } from './terminal'

export interface MergeOptions {
  readonly install?: boolean
}

/** `callweave merge <base> <ours> <theirs>`: the result goes into ours, as git wants it of a merge driver; exit code 1 on conflicts. */
export async function merge(files: readonly string[], { install }: MergeOptions, terminal: Terminal): Promise<number> {
  if (install) return installDrivers(terminal)
  const [base, ours, theirs] = files
  if (base === undefined || ours === undefined || theirs === undefined) {
    terminal.complain(terminal.text(gitWords.needsThree))
    return 2
  }
  const [before, mine, other] = await Promise.all([base, ours, theirs].map((file) => readFlow(file, terminal)))
  if (!before || !mine || !other) return 2
  const { flow, conflicts } = mergeFlows(before, mine, other)
  writeText(ours, formatFlow(flow))
  if (conflicts.length === 0) return 0
  terminal.complain(fill(terminal.text(gitWords.conflicts), { count: conflicts.length }))
  for (const { text } of conflicts) terminal.complain(`  ${terminal.text(text)}`)
  return 1
}

const attributes = '*.flow.json merge=callweave diff=callweave'

function installDrivers(terminal: Terminal): number {
  const program = `'${process.execPath}' '${join(root, 'bin/callweave.mjs')}'`
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
    const top = git('rev-parse', '--show-toplevel')
    git('config', 'merge.callweave.name', 'Callweave flows, merged by meaning')
    git('config', 'merge.callweave.driver', `${program} merge %O %A %B`)
    git('config', 'diff.callweave.command', `${program} diff --git`)
    const file = join(top, '.gitattributes')
    if (!existsSync(file) || !readFileSync(file, 'utf8').split('\n').includes(attributes)) appendFileSync(file, `${attributes}\n`)
  } catch (error) {
    throw new Failure('file-unwritable', { file: '.git/config', reason: reasonOf(error) })
  }
  terminal.complain(terminal.text(gitWords.installed))
  return 0
}

function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new Failure('file-unwritable', { file, reason: reasonOf(error) })
  }
}
