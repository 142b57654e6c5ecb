import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configFiles } from '../../../freeswitch/conf/files'
import { Failure, reasonOf } from '../../../tools/bootstrap/failure.mjs'
import { fill } from '../../../tools/bootstrap/language.mjs'
import { readFlowFile } from '../flow-files'
import type { Terminal } from '../terminal'
import { words } from '../words'
import { switchWords } from './switch-words'

/** `callweave switch config`: writes the files, readable by their owner only, for they hold the password. */
export async function switchConfigCommand(place: string, { out }: { readonly out: string }, terminal: Terminal): Promise<number> {
  const { text, complain } = terminal
  const source = await readFlowFile(place, terminal.stdin)
  let settings: unknown
  try {
    settings = JSON.parse(source.text)
  } catch (error) {
    complain(fill(text(switchWords.notJson), { reason: reasonOf(error) }))
    return 1
  }
  const made = configFiles(settings as Parameters<typeof configFiles>[0])
  if (made.is === 'refused') {
    complain(`${text(switchWords.refused)}\n${made.issues}`)
    return 1
  }
  for (const [name, content] of Object.entries(made.files)) {
    const file = join(out, name)
    try {
      mkdirSync(out, { recursive: true })
      writeFileSync(file, content, { mode: 0o600 })
    } catch (error) {
      throw new Failure('file-unwritable', { file, reason: reasonOf(error) })
    }
    complain(fill(text(words.written), { file }))
  }
  return 0
}
