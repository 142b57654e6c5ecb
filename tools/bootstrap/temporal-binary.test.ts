import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'

/** A stand-in for Go alone: it "builds" when something is written into the pipe, and keeps a line of each build. */
const go = `#!/bin/sh
case "$1" in
  env) echo go1.99.0 ;;
  list) echo one/package ;;
  build) echo built >> "$BUILDS"; cat "$GATE" > /dev/null; for last; do out="$was"; was="$last"; done; printf '#!/bin/sh\\n' > "$out"; chmod +x "$out" ;;
esac
`

const asking = `
import { findTemporal } from ${JSON.stringify(join(import.meta.dirname, 'temporal-binary.mjs'))}
const step = { note: (text) => console.log(text.en) }
const { from } = await findTemporal({ env: process.env, log: process.env.LOG, step })
console.log('from ' + from)
`

test('two starts at once build Temporal once, and the second takes what the first made', async () => {
  const folder = temporaryFolder()
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'go'), go)
  chmodSync(join(bin, 'go'), 0o755)
  const gate = join(folder, 'gate')
  execFileSync('mkfifo', [gate])
  const builds = join(folder, 'builds')
  const env = {
    NODE_ENV: 'test' as const,
    PATH: `${bin}:/usr/bin:/bin`,
    CALLWEAVE_CACHE: join(folder, 'cache'),
    CALLWEAVE_TEMPORAL_DOWNLOAD: 'off',
    BUILDS: builds,
    GATE: gate,
    LOG: join(folder, 'log'),
  }
  const start = () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', asking], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    const lines: string[] = []
    let told = () => {}
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line)
      told()
    })
    const says = async (words: string) => {
      while (!lines.some((line) => line.includes(words))) await new Promise<void>((go) => (told = () => go()))
    }
    return { says, ended: once(child, 'close'), lines }
  }
  const first = start()
  await first.says('building from source')
  const second = start()
  await second.says('waiting for the build')
  writeFileSync(gate, 'go on')
  await Promise.all([first.ended, second.ended])
  expect([first.lines.at(-1), second.lines.at(-1)]).toEqual(['from build', 'from cache'])
  expect(readFileSync(builds, 'utf8').trim().split('\n')).toHaveLength(1)
})
