import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import type { Counts } from './counts'

/** Vitest reporter that leaves the counts for `npm test` in the file named by CALLWEAVE_COUNTS. */
export default class VitestCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env.CALLWEAVE_COUNTS
    if (!file) return
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    // A file that cannot be loaded and a promise nobody waited for fail no single test, yet fail the run.
    const outside = unhandled.length + modules.filter((module) => module.errors().length > 0).length
    const counts: Counts = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: tests.filter((test) => test.result().state === 'failed').length + outside,
      skipped: tests.flatMap((test) => {
        const result = test.result()
        return result.state === 'skipped' ? [{ name: `${test.module.relativeModuleId}: ${test.fullName}`, reason: result.note ?? '' }] : []
      }),
    }
    writeFileSync(file, JSON.stringify(counts))
  }
}
