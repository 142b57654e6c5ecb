import { examine } from '../../../freeswitch/doctor/examine'
import { gatherFacts } from '../../../freeswitch/doctor/gather'
import { stateFolder } from '../../../tools/bootstrap/folders.mjs'
import { fill } from '../../../tools/bootstrap/language.mjs'
import { type StatePaths, statePaths } from '../../../tools/stack/paths'
import { readRuntime } from '../../../tools/stack/runtime'
import { switchNodes } from '../../switch-node/switch-nodes'
import type { Terminal } from '../terminal'
import { withProbePrompt } from './probe-prompt'
import { switchWords } from './switch-words'

export interface DoctorOptions {
  readonly url?: string
  readonly json?: boolean
}

/** `callweave doctor`: exit code 0 when the switch has no error; 2 when there is no switch to look at. */
export async function doctor({ url, json }: DoctorOptions, terminal: Terminal): Promise<number> {
  const { text, say, paint } = terminal
  const paths = statePaths(stateFolder(terminal.env))
  const address = url ?? terminal.env.FREESWITCH_ESL_URL ?? readRuntime(paths)?.eslUrl
  if (!address) {
    terminal.complain(text(switchWords.noSwitch))
    return 2
  }
  const nodes = switchNodes(address)
  if (typeof nodes === 'string') {
    terminal.complain(nodes)
    return 2
  }
  let exitCode = 0
  for (const node of nodes) {
    if (nodes.length > 1 && !json) say(paint.bold(node.name))
    exitCode = Math.max(exitCode, await examineNode(node.url, paths, terminal, json))
  }
  return exitCode
}

async function examineNode(url: string, paths: StatePaths, { text, say, paint, locale }: Terminal, json: boolean | undefined): Promise<number> {
  const { findings, unknown, passed, notes } = examine(
    await withProbePrompt(paths.state, (promptFile) => gatherFacts({ url, promptFile, recordingsFolder: paths.recordings })),
  )
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (json) say(JSON.stringify({ findings, unknown, passed, notes }, null, 2))
  else {
    const language = locale === 'zh-CN' ? 'zh' : 'en'
    for (const finding of findings) {
      say(`${finding.severity === 'error' ? paint.red('✗') : paint.yellow('!')} ${finding.id}  ${finding[language]}`)
      say(`    ${text(switchWords.mend)}${finding.fix[language]}`)
    }
    for (const note of notes) say(`${paint.cyan('i')} ${note.id}  ${note[language]}`)
    if (unknown.length > 0) say(paint.dim(fill(text(switchWords.unknown), { ids: unknown.join(', ') })))
    say(fill(text(switchWords.totals), { passed: passed.length, errors, warnings: findings.length - errors }))
  }
  return errors > 0 ? 1 : 0
}
