import { examine } from '../../../freeswitch/doctor/examine'
import { gatherFacts } from '../../../freeswitch/doctor/gather'
import { stateFolder } from '../../../tools/bootstrap/folders.mjs'
import { fill } from '../../../tools/bootstrap/language.mjs'
import { statePaths } from '../../../tools/stack/paths'
import { readRuntime } from '../../../tools/stack/runtime'
import type { Terminal } from '../terminal'
import { withProbePrompt } from './probe-prompt'
import { switchWords } from './switch-words'

export interface DoctorOptions {
  readonly url?: string
  readonly json?: boolean
}

/** `callweave doctor`: exit code 0 when the switch has no error; 2 when there is no switch to look at. */
export async function doctor({ url, json }: DoctorOptions, terminal: Terminal): Promise<number> {
  const { text, say, paint, locale } = terminal
  const paths = statePaths(stateFolder(terminal.env))
  const address = url ?? terminal.env.FREESWITCH_ESL_URL ?? readRuntime(paths)?.eslUrl
  if (!address) {
    terminal.complain(text(switchWords.noSwitch))
    return 2
  }
  const { findings, unknown, passed } = examine(
    await withProbePrompt(paths.state, (promptFile) => gatherFacts({ url: address, promptFile, recordingsFolder: paths.recordings })),
  )
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (json) say(JSON.stringify({ findings, unknown, passed }, null, 2))
  else {
    const language = locale === 'zh-CN' ? 'zh' : 'en'
    for (const finding of findings) {
      say(`${finding.severity === 'error' ? paint.red('✗') : paint.yellow('!')} ${finding.id}  ${finding[language]}`)
      say(`    ${text(switchWords.mend)}${finding.fix[language]}`)
    }
    if (unknown.length > 0) say(paint.dim(fill(text(switchWords.unknown), { ids: unknown.join(', ') })))
    say(fill(text(switchWords.totals), { passed: passed.length, errors, warnings: findings.length - errors }))
  }
  return errors > 0 ? 1 : 0
}
