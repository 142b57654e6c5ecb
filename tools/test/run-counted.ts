import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../bootstrap/command.mjs'
import { root } from '../bootstrap/folders.mjs'
import { type Counts, countsSchema, noCounts } from './counts'

export interface CountedRun {
  readonly name: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly logs: string
  readonly write: (text: string) => void
}

/** Runs a test runner whose reporter leaves its counts in a file. A runner that fails without a failed test counts as one. */
export async function runCounted({ name, args, env, logs, write }: CountedRun): Promise<Counts> {
  const file = join(logs, `counts-${name}.json`)
  rmSync(file, { force: true })
  const { code } = await runCommand(process.execPath, args, {
    cwd: root,
    env: { ...env, CALLWEAVE_COUNTS: file, NO_COLOR: '1' },
    onLine: (line) => write(`${line}\n`),
  })
  const counts = existsSync(file) ? countsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : noCounts
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
