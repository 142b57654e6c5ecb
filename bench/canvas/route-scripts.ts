import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

export interface RouteScripts {
  /** Bytes, gzipped at the best level. */
  readonly beforeCards: number
  readonly workers: number
  readonly later: number
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly when: 'beforeCards' | 'workers' | 'later' }[]
}

/** What comes by itself after the cards has come by then. */
const lateMs = 5_000

/** All scripts that a first visit to the page loads: until its cards are painted, in web workers, and after that by itself. */
export async function routeScripts(page: Page, url: string): Promise<RouteScripts> {
  const loads: { readonly address: string; readonly isWorkers: boolean; readonly bytes: Promise<number | null> }[] = []
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
    const bytes = response.body().then(
      (body) => gzipSync(body, { level: 9 }).length,
      () => null,
    )
    loads.push({ address: response.url(), isWorkers: response.request().resourceType() !== 'script', bytes })
  })
  await page.goto(url)
  const { paintedMs } = await page.evaluate(() => window.bench.opened())
  await page.waitForTimeout(lateMs)
  const asked = new Map(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime] as const)))
  const files: RouteScripts['files'][number][] = []
  for (const { address, isWorkers, bytes: size } of loads) {
    const bytes = await size
    const when = isWorkers ? 'workers' : (asked.get(address) ?? 0) < paintedMs ? 'beforeCards' : 'later'
    if (bytes !== null) files.push({ name: new URL(address).pathname.split('/').at(-1) ?? '', when, bytes })
  }
  files.sort((a, b) => b.bytes - a.bytes)
  const sum = (when: RouteScripts['files'][number]['when']) => files.filter((one) => one.when === when).reduce((total, one) => total + one.bytes, 0)
  return { beforeCards: sum('beforeCards'), workers: sum('workers'), later: sum('later'), files }
}
