import { listPaths } from '../../flows/index'
import { fill } from '../../tools/bootstrap/language.mjs'
import { readFlow } from './diff'
import { gitWords } from './git-words'
import type { Terminal } from './terminal'

export interface PathsOptions {
  readonly max?: number
  readonly json?: boolean
}

/** `callweave paths`: every way through a flow, one per line. */
export async function paths(file: string, { max = 1_000, json }: PathsOptions, terminal: Terminal): Promise<number> {
  const flow = await readFlow(file, terminal)
  if (!flow) return 1
  const found = listPaths(flow, max)
  if (json) terminal.say(JSON.stringify(found, null, 2))
  else {
    for (const path of found.paths) terminal.say(path.join(' → '))
    terminal.complain(fill(terminal.text(found.isCut ? gitWords.pathsCut : gitWords.pathTotals), { count: found.paths.length }))
  }
  return 0
}
