import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BrowserContext, chromium } from '@playwright/test'
import { demo } from '../prisma/seed/seed-demo'
import { createFlow } from '../server/flow/create-flow'
import { findChromium } from '../tools/test/chromium'
import { machine } from './call-path/machine'
import { startBenchStack } from './call-path/stack'
import { bundle } from './canvas/bundle'
import { largeFlow } from './canvas/large-flow'
import { measureOpening, measureUse, type Opening, type Use } from './canvas/measure'
import { report } from './canvas/report'
import { routeScripts } from './canvas/route-scripts'
import { serveBare } from './canvas/serve-bare'

// The studio's canvas against bare React Flow with as many plain nodes, turn and turn about in one browser.
const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '1000,5000' },
    /** How often each page is opened. */
    opens: { type: 'string', default: '5' },
    /** In how many of these it is also panned, dragged, zoomed and typed into. */
    uses: { type: 'string', default: '2' },
    /** Only the size of the route's scripts. */
    scripts: { type: 'boolean', default: false },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
say(`${machine()}\nnode --import tsx bench/canvas.ts ${process.argv.slice(2).join(' ')}`)

const logs = mkdtempSync(join(tmpdir(), 'callweave-bench-browser-'))
const stack = await startBenchStack({}, { seed: true })
const bare = await serveBare()
const browser = await chromium.launch({
  executablePath: await findChromium(process.env, logs, say),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
})
try {
  const probe = await bundle('probe.ts')
  const open = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', serviceWorkers: 'block' })
    await context.addInitScript({ content: probe })
    await context.request.get(`${stack.runtime.webUrl}/sign-in/demo?token=${stack.signInToken}`)
    return context
  }
  const flowUrl = async (nodes: number) => {
    const { flowId } = await createFlow(stack, { workspaceId: demo.workspaceId, createdBy: 'bench', ...largeFlow(nodes) })
    return `${stack.runtime.webUrl}/flows/${flowId}`
  }
  const first = await open()
  const scripts = await routeScripts(await first.newPage(), await flowUrl(100))
  await first.close()
  say(report.scripts(scripts, bare.scriptBytes))
  if (!values.scripts) {
    for (const nodes of values.nodes.split(',').map(Number)) {
      const pages = { studio: await flowUrl(nodes), floor: bare.url(nodes) }
      const context = await open()
      const openings: Record<keyof typeof pages, Opening[]> = { studio: [], floor: [] }
      const uses: Record<keyof typeof pages, Use[]> = { studio: [], floor: [] }
      // The first opening of each only warms the browser's cache: a flow that is worked on was open before.
      for (let turn = 0; turn <= Number(values.opens); turn += 1) {
        for (const who of ['floor', 'studio'] as const) {
          const page = await context.newPage()
          const opening = await measureOpening(page, pages[who])
          if (turn > 0) openings[who].push(opening)
          if (turn > 0 && turn <= Number(values.uses)) uses[who].push(await measureUse(page))
          await page.close()
        }
      }
      await context.close()
      say(report.canvas(nodes, openings, uses))
    }
  }
} finally {
  await browser.close()
  bare.close()
  await stack.stop()
  rmSync(logs, { recursive: true, force: true })
}
say(machine())
process.exit(0)
