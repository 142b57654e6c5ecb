import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { pageWords } from './fixtures/page-words'
import { twilioExport } from './fixtures/twilio-export'
import { openFlow, signIn } from './studio/open-flow'

const words = {
  'zh-CN': {
    files: '下载 JSON 文件（用于 git）',
    svg: '导出为 SVG 图',
    png: '导出为 PNG 图',
    other: 'English',
    remind: '提醒并确认',
    otherRemind: 'Remind and confirm',
    steps: '步骤',
  },
  en: {
    files: 'Download JSON files for git',
    svg: 'Export as SVG',
    png: 'Export as PNG',
    other: '中文',
    remind: 'Remind and confirm',
    otherRemind: '提醒并确认',
    steps: 'Steps',
  },
} as const

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } })
    const [t, w] = [pageWords[locale], words[locale]]

    test('a picture holds every card as text, whatever a name holds', async ({ page }) => {
      await openFlow(page, locale)
      const hostile = `<img onerror="x"> & 'שלום' 👩‍🏫 ]]>`
      await page.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })
      await page.locator('[data-field="label"]').fill(hostile)
      const svg = (await download(page, w.svg)).toString('utf8')
      const read = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
        return {
          broken: parsed.querySelector('parsererror')?.textContent ?? null,
          images: parsed.querySelectorAll('img').length,
          texts: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
        }
      }, svg)
      expect([read.broken, read.images]).toEqual([null, 0])
      expect(read.texts.some((text) => text?.startsWith('<img onerror'))).toBe(true)
      const cards = await page.locator('.react-flow__node-card').count()
      expect(read.texts.length).toBeGreaterThan(cards)
      const png = await download(page, w.png)
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    })

    test('the files of a flow come in again as the same flow', async ({ page }) => {
      await openFlow(page, locale)
      const zip = await download(page, w.files)
      const first = unzipSync(zip)
      expect(Object.keys(first).map((name) => name.replace(/^[^.]+/, ''))).toEqual(['.flow.json', '.layout.json', '.scenario.json'])
      await page.goto('/flows')
      await choose(page, 'export.zip', zip)
      await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/)
      const second = unzipSync(await download(page, w.files))
      const text = (files: Record<string, Uint8Array>, ending: string) =>
        strFromU8(Object.entries(files).find(([name]) => name.endsWith(ending))?.[1] ?? new Uint8Array())
      for (const ending of ['.flow.json', '.layout.json', '.scenario.json']) expect(text(second, ending), ending).toBe(text(first, ending))
    })

    test('a Twilio Studio flow is told before it is stored, then stands on the canvas with what is to be replaced', async ({ page }) => {
      await signIn(page)
      await page.goto('/flows')
      const rows = page.getByRole('table').getByRole('row')
      const before = await rows.count()
      const file = Buffer.from(JSON.stringify(twilioExport))
      await choose(page, 'reminder.json', file)
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText('pay_1')
      await expect(dialog).toContainText('capture-payments')
      await expect(dialog).toContainText(t.studio.import.joined)
      await dialog.getByRole('button', { name: t.chrome.cancel }).click()
      await page.reload()
      await expect(rows).toHaveCount(before)

      await choose(page, 'reminder.json', file)
      await dialog.getByRole('button', { name: t.studio.import.confirm }).click()
      await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/)
      await expect(page.locator('.cw-card[data-slug="pay_1"]')).toHaveAttribute('data-state', 'locked')
      const question = page.locator('.cw-card[data-slug="ask_1"]')
      await expect(question).toContainText('1')
      await question.click({ position: { x: 60, y: 16 } })
      await expect(page.locator('[data-field="config.prompt.en"]')).toHaveValue('Hello {{ name }}, press 1 to confirm.')
    })

    test('what is found out late about a file chosen before never stands for the one chosen last', async ({ page }) => {
      await signIn(page)
      await page.goto('/flows')
      const held: (() => void)[] = []
      await page.route(/flow\.inspectImport/, async (route) => {
        if (held.length === 0) await new Promise<void>((release) => held.push(release))
        await route.continue()
      })
      await choose(page, 'first.json', Buffer.from(JSON.stringify({ ...twilioExport, description: 'Chosen first' })))
      await expect.poll(() => held.length).toBe(1)
      const soon = page.waitForResponse(/flow\.inspectImport/)
      await choose(page, 'second.json', Buffer.from(JSON.stringify({ ...twilioExport, description: 'Chosen last' })))
      await soon
      const dialog = page.getByRole('dialog', { name: t.studio.import.title.replace('{file}', 'second.json') })
      await expect(dialog).toContainText('Chosen last')
      const answered = page.waitForResponse(/flow\.inspectImport/)
      held[0]?.()
      await (await answered).finished()
      // A frame after the answer, the page has drawn what it makes of it.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      await expect(page.getByRole('dialog')).toHaveCount(1)
      await expect(dialog).toContainText('Chosen last')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    })

    test('what is no flow is refused with a reason, and nothing is stored', async ({ page }) => {
      await signIn(page)
      await page.goto('/flows')
      const rows = page.getByRole('table').getByRole('row')
      const before = await rows.count()
      const junk: readonly (readonly [string, Buffer])[] = [
        ['shopping.json', Buffer.from('milk, eggs')],
        ['newer.flow.json', Buffer.from(JSON.stringify({ schemaVersion: 99, name: { en: 'From the future' }, nodes: {} }))],
        ['photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe])],
        ['broken.zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
        ['only.layout.json', Buffer.from('{}')],
      ]
      for (const [name, content] of junk) {
        await choose(page, name, content)
        const dialog = page.getByRole('dialog', { name: t.studio.import.failed.replace('{file}', name) })
        await expect(dialog.getByRole('alert'), name).not.toBeEmpty()
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
      await page.reload()
      await expect(rows).toHaveCount(before)
    })

    test('the print view reads every step in either language, and leaves the navigation off the paper', async ({ page }) => {
      const url = await openFlow(page, locale)
      await page.locator('.react-flow__pane').focus()
      await page.keyboard.press('Control+p')
      await page.waitForURL(/\/print$/)
      await expect(page.locator('[data-pictures] img').first()).toBeVisible()
      const widths = () => page.locator('[data-pictures] img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))
      await expect.poll(async () => Math.min(...(await widths()))).toBeGreaterThan(0)
      await expect(page.getByRole('heading', { level: 2, name: w.steps })).toBeVisible()
      await expect(page.getByRole('heading', { level: 3, name: new RegExp(w.remind) })).toBeVisible()
      const print = page.locator('[data-print]')
      await expect(print.locator('[lang="zh-CN"]').filter({ hasText: '准时到课请按 1' })).toHaveCount(1)
      await expect(print.locator('[lang="en"]').filter({ hasText: 'Press 1 if you will attend' })).toHaveCount(1)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await expect(page.getByRole('navigation')).toHaveCount(0)
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)')
      await page.emulateMedia({ media: 'screen' })
      await page.getByRole('link', { name: w.other }).click()
      await expect(page.getByRole('heading', { level: 3, name: new RegExp(w.otherRemind) })).toBeVisible()
      await page.goto(`${url}/print?version=99`)
      await expect(page.getByText(t.chrome.notFoundTitle)).toBeVisible()
    })
  })
}

async function download(page: Page, command: string): Promise<Buffer> {
  const started = page.waitForEvent('download')
  await page.locator('.react-flow__pane').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(command)
  await page.keyboard.press('Enter')
  return readFile(await (await started).path())
}

async function choose(page: Page, name: string, buffer: Buffer | Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) })
}
