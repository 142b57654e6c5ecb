import { lastLines, runCommand } from '../bootstrap/command.mjs'
import { Failure } from '../bootstrap/failure.mjs'
import { root } from '../bootstrap/folders.mjs'

export interface OneShot {
  readonly name: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly log: string
  readonly onLine?: (line: string) => void
}

/**
 * Runs a Node program of the project to its end.
 * @throws {Failure} command-failed
 */
export async function runOnce({ name, args, env, log, onLine }: OneShot): Promise<string> {
  const { code, output } = await runCommand(process.execPath, args, { cwd: root, env, log, ...(onLine ? { onLine } : {}) })
  if (code !== 0) throw new Failure('command-failed', { name, reason: lastLines(output, 6), log })
  return output
}
