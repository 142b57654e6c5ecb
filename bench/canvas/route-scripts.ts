import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

export interface RouteScripts {
  /** Bytes, gzipped at the best level. */
  readonly beforeCards: number
  readonly workers: number
  readonly later: number
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly when: 'beforeCards' | 'workers' | 'later' }[]
}

/** All scripts that a first visit to the page loads: until its cards are painted, in web workers, and after that by itself. */
export async function routeScripts(page: Page, url: string): Promise<RouteScripts> {
  const seen: Promise<RouteScripts['files'][number] | null>[] = []
  let arePainted = false
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
    const isWorker = response.request().resourceType() !== 'script' || response.request().serviceWorker() !== null
    const when = isWorker ? 'workers' : arePainted ? 'later' : 'beforeCards'
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? ''
    seen.push(
      response.body().then(
        (body) => ({ name, when, bytes: gzipSync(body, { level: 9 }).length }),
        () => null,
      ),
    )
  })
  await page.goto(url)
  await page.locator('.react-flow__node').first().waitFor()
  arePainted = true
  await page.evaluate(() => window.bench.opened())
  const files = (await Promise.all(seen)).filter((one) => one !== null).sort((a, b) => b.bytes - a.bytes)
  const sum = (when: RouteScripts['files'][number]['when']) => files.filter((one) => one.when === when).reduce((total, one) => total + one.bytes, 0)
  return { beforeCards: sum('beforeCards'), workers: sum('workers'), later: sum('later'), files }
}
