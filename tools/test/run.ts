import { join } from 'node:path'
import type { Locale } from '../bootstrap/language.mjs'
import { buildDatabaseClient } from '../stack/build'
import { closingLine, type Counts, sumCounts } from './counts'
import { runE2e } from './e2e'
import { type PartName, selectParts } from './selection'
import { runChecks } from './static-checks'
import { runVitest } from './vitest'

export interface TestRun {
  readonly locale: Locale
  readonly logs: string
  readonly write: (text: string) => void
}

/**
 * Runs the parts one after the other and ends with one line over everything. Returns the exit code.
 * @throws {Failure}
 */
export async function runTests(args: readonly string[], { locale, logs, write }: TestRun): Promise<number> {
  const parts = selectParts(args)
  const startMs = Date.now()
  const runners: Readonly<Record<PartName, () => Promise<Counts>>> = {
    check: () => runChecks(write),
    pure: () => runVitest('pure', logs, write),
    switch: () => runVitest('switch', logs, write),
    integration: () => runVitest('integration', logs, write),
    e2e: () => runE2e(logs, write),
  }
  await buildDatabaseClient(join(logs, 'build.log'))
  const all: Counts[] = []
  for (const part of parts) {
    write(`\n── ${part} ──\n`)
    const partMs = Date.now()
    const counts = await runners[part]()
    write(`── ${part}: ${closingLine(counts)} (${((Date.now() - partMs) / 1000).toFixed(0)} s)\n`)
    all.push(counts)
  }
  const sum = sumCounts(all)
  const words = locale === 'zh-CN' ? { skipped: '跳过：', none: '没有说明原因', time: '用时' } : { skipped: 'Skipped:', none: 'no reason given', time: 'Took' }
  if (sum.skipped.length > 0) write(`\n${words.skipped}\n${sum.skipped.map(({ name, reason }) => `  ${name}: ${reason || words.none}\n`).join('')}`)
  write(`\n${words.time} ${((Date.now() - startMs) / 1000).toFixed(0)} s\n${closingLine(sum)}\n`)
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0
}
