import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bootstrap/folders.mjs'
import { findChromium } from './chromium'
import { type Counts, noCounts } from './counts'
import { runCounted } from './run-counted'

/** The browser tests, against a production build on a stack of their own. */
export async function runE2e(logs: string, write: (text: string) => void): Promise<Counts> {
  if (!existsSync(join(root, 'e2e'))) return noCounts
  const chromium = await findChromium(process.env, logs, write)
  return runCounted({
    name: 'e2e',
    args: [join(root, 'node_modules/@playwright/test/cli.js'), 'test', `--reporter=list,${join(root, 'tools/test/playwright-counts.ts')}`],
    env: { ...process.env, CALLWEAVE_CHROMIUM: chromium },
    logs,
    write,
  })
}
