import { join } from 'node:path'
import { runCommand } from '../bootstrap/command.mjs'
import { root } from '../bootstrap/folders.mjs'
import { type Counts, sumCounts } from './counts'

const folders = ['app', 'bin', 'e2e', 'flows', 'freeswitch', 'prisma', 'server', 'tools', 'workflows']

/** All that needs no server; each counts as one test. */
const checks = [
  { name: 'types', args: ['typescript/bin/tsc', '-p', '.'] },
  { name: 'types of the pure core', args: ['typescript/bin/tsc', '-p', 'flows/tsconfig.json'] },
  { name: 'format and lint', args: ['@biomejs/biome/bin/biome', 'check', '.', '--error-on-warnings'] },
  { name: 'who imports whom', args: ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...folders] },
  { name: 'nothing unused', args: ['knip/bin/knip.js', '--no-progress'] },
] as const

export async function runChecks(write: (text: string) => void): Promise<Counts> {
  const results: Counts[] = []
  for (const { name, args } of checks) {
    const [program, ...rest] = args
    const startMs = Date.now()
    const { code, output } = await runCommand(process.execPath, [join(root, 'node_modules', program), ...rest], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
    })
    const seconds = ((Date.now() - startMs) / 1000).toFixed(1)
    write(` ${code === 0 ? '✓' : '✗'} ${name} ${seconds} s\n`)
    if (code !== 0) write(`${output.trim()}\n\n`)
    results.push({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] })
  }
  return sumCounts(results)
}
