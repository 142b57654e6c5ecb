import { writeFileSync } from 'node:fs'
import type { Reporter, Suite, TestError } from '@playwright/test/reporter'
import type { Counts } from './counts'

/** Playwright reporter that leaves the counts for `npm test` in the file named by CALLWEAVE_COUNTS. */
export default class PlaywrightCounts implements Reporter {
  private suite: Suite | undefined
  private errors = 0

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite
  }

  onError(_error: TestError): void {
    this.errors += 1
  }

  onEnd(): void {
    const file = process.env.CALLWEAVE_COUNTS
    if (!file) return
    const tests = this.suite?.allTests() ?? []
    const counts: Counts = {
      passed: tests.filter((test) => test.outcome() === 'expected').length,
      failed: tests.filter((test) => test.outcome() === 'unexpected' || test.outcome() === 'flaky').length + this.errors,
      skipped: tests
        .filter((test) => test.outcome() === 'skipped')
        .map((test) => ({
          name: test.titlePath().filter(Boolean).join(' › '),
          reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? '',
        })),
    }
    writeFileSync(file, JSON.stringify(counts))
  }

  printsToStdio(): boolean {
    return false
  }
}
