// CALLWEAVE_BENCH_URL=http://127.0.0.1:3000 CALLWEAVE_SIGN_IN_TOKEN=… node --import tsx bench/canvas/run.mts [nodes]
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { formatFlow, formatLayout, validate } from '../../flows/index'
import { type Frames, framesWhileDragging } from './frames'
import { largeFlow } from './large-flow'

interface Result {
  readonly openMs: number
  readonly pan: Frames
  readonly drag: Frames
}

const nodes = Number(process.argv[2] ?? 1_000)
const base = process.env.CALLWEAVE_BENCH_URL ?? 'http://127.0.0.1:3000'
const folder = mkdtempSync(join(tmpdir(), 'callweave-bench-'))
const browser = await chromium.launch({
  ...(process.env.CALLWEAVE_CHROMIUM ? { executablePath: process.env.CALLWEAVE_CHROMIUM } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' })
const bare = await measure(page, await serveBare())
const studio = await studioResult(page)
const { flow } = largeFlow(nodes)
const before = performance.now()
validate(flow)
const validateMs = Math.round(performance.now() - before)
console.log(JSON.stringify({ nodes, bare, studio, validateMs }, null, 2))
await browser.close()
process.exit(0)

async function studioResult(tab: Page): Promise<Result & { readonly keyMs: number }> {
  const { flow, layout } = largeFlow(nodes)
  const files = [join(folder, 'large.flow.json'), join(folder, 'large.layout.json')] as const
  writeFileSync(files[0], formatFlow(flow))
  writeFileSync(files[1], formatLayout(layout))
  await tab.goto(`${base}/sign-in/demo?token=${process.env.CALLWEAVE_SIGN_IN_TOKEN ?? ''}`)
  await tab.goto(`${base}/flows`)
  await tab.locator('input[type=file]').setInputFiles([...files])
  await tab.waitForURL(/\/flows\/[0-9a-f-]{36}$/)
  const result = await measure(tab, tab.url())
  await tab.locator('.react-flow__node[data-id="start"]').click({ position: { x: 60, y: 16 } })
  await tab.locator('[data-field="label"]').focus()
  const word = 'twenty letters of text'
  const start = performance.now()
  await tab.keyboard.type(word)
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  return { ...result, keyMs: Math.round((performance.now() - start) / word.length) }
}

async function measure(tab: Page, url: string): Promise<Result> {
  await tab.goto(url)
  await tab.locator('.react-flow__node').first().waitFor()
  // The second opening is the user's: code is compiled and cached by then.
  const start = performance.now()
  await tab.reload({ waitUntil: 'commit' })
  await tab.locator('.react-flow__node').first().waitFor()
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  const openMs = Math.round(performance.now() - start)
  const pane = await tab.locator('.react-flow__pane').boundingBox()
  if (!pane) throw new Error('no canvas')
  const pan = await framesWhileDragging(tab, { x: pane.x + pane.width * 0.7, y: pane.y + 30 }, { x: -pane.width * 0.5, y: -0 })
  await tab.reload()
  const card = tab.locator('.react-flow__node[data-id="start"]')
  await card.waitFor()
  const box = await card.boundingBox()
  if (!box) throw new Error('no card')
  const drag = await framesWhileDragging(tab, { x: box.x + 50, y: box.y + 12 }, { x: 200, y: 200 })
  return { openMs, pan, drag }
}

/** The floor's page, bundled as small as the studio's. */
async function serveBare(): Promise<string> {
  const require = createRequire(import.meta.url)
  const esbuild = createRequire(require.resolve('tsx'))('esbuild') as typeof import('esbuild')
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(import.meta.dirname, 'bare.tsx')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const css = readFileSync(require.resolve('@xyflow/react/dist/style.css'), 'utf8')
  const html = `<!doctype html><style>${css} html,body,#root{margin:0;height:100%}</style><div id=root></div><script type=module src=/bare.js></script>`
  const server = createServer((request, response) => {
    const isScript = request.url?.startsWith('/bare.js')
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(isScript ? outputFiles[0]?.text : html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/?nodes=${nodes}`
}
