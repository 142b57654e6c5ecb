import { join } from 'node:path'
import { root } from '../bootstrap/folders.mjs'
import type { Counts } from './counts'
import { runCounted } from './run-counted'

/** One Vitest project, its output passed on as it comes. */
export function runVitest(project: string, logs: string, write: (text: string) => void): Promise<Counts> {
  return runCounted({
    name: project,
    args: [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      `--reporter=${join(root, 'tools/test/vitest-counts.ts')}`,
    ],
    env: process.env,
    logs,
    write,
  })
}
