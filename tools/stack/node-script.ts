import { join } from 'node:path'
import { lastLines, runCommand } from '../bootstrap/command.mjs'
import { Failure } from '../bootstrap/failure.mjs'
import { root } from '../bootstrap/folders.mjs'

/** Arguments of `node` that run one of our TypeScript files. */
export function scriptArgs(file: string): readonly string[] {
  return ['--import', 'tsx', '--enable-source-maps', join(root, file)]
}

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
