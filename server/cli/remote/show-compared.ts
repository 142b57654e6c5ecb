import { diffFlows, type FlowChange } from '../../../flows/index'
import type { Terminal } from '../terminal'
import type { Compared, Standing } from './compare'
import { remoteWords } from './remote-words'

const signs: Readonly<Record<Standing, string>> = { same: '=', ahead: '↑', behind: '↓', conflict: '!', onlyHere: '+', onlyThere: '-', gone: '!' }

/** What the target gets: from the server's text to ours for a push, the other way round for a pull. */
export function changesOf({ local, remoteFlow }: Compared, direction: 'push' | 'pull'): readonly FlowChange[] {
  if (!local || !remoteFlow) return []
  return direction === 'push' ? diffFlows(remoteFlow, local.flow) : diffFlows(local.flow, remoteFlow)
}

interface Showing {
  readonly direction: 'push' | 'pull'
  /** What the other side changed is about to be overwritten. */
  readonly isForced?: boolean
}

/** One flow: its standing, and below it each change by node and field. */
export function showCompared(terminal: Terminal, compared: Compared, { direction, isForced = false }: Showing): void {
  const { slug, standing, differs, remoteFlow } = compared
  const { paint, text } = terminal
  const isStopped = standing === 'conflict' || standing === 'gone'
  const line = `${signs[standing]} ${paint.bold(slug)}  ${text(remoteWords[standing])}`
  terminal.say(isStopped ? paint.red(line) : line)
  if (isStopped && isForced) terminal.say(`    ${text(remoteWords.lost)}`)
  if (remoteFlow === null) terminal.say(`    ${text(remoteWords.newerFlow)}`)
  if (standing === 'same') return
  for (const { node, field, text: words } of changesOf(compared, direction)) {
    const place = [node, field].filter((part) => part !== undefined).join('.')
    terminal.say(`    ${text(words)}  ${paint.dim(place)}`)
  }
  for (const part of ['layout', 'scenarios'] as const) if (compared.remote && differs.includes(part)) terminal.say(`    ${text(remoteWords[part])}`)
}

/** The same for machines. */
export function comparedJson(compared: Compared, direction: 'push' | 'pull') {
  const { slug, standing, differs, local } = compared
  return {
    slug,
    standing,
    files: differs,
    ...(local && { file: `${local.stem}.flow.json` }),
    changes: standing === 'same' ? [] : changesOf(compared, direction),
  }
}
