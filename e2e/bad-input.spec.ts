import { expect, type Page, test } from '@playwright/test'
import { withDatabase } from './fixtures/with-database'
import { openFlow } from './studio/open-flow'

const words = {
  'zh-CN': {
    notNodes: '剪贴板里不是流程节点',
    newer: '这些节点来自更新的版本',
    many: '一次最多粘贴',
    publish: '发布',
    raw: '草稿原文',
    offline: '连接中断',
    refused: '未能保存',
  },
  en: {
    notNodes: 'The clipboard holds no nodes',
    newer: 'These nodes come from a newer version',
    many: 'can be pasted at once',
    publish: 'Publish',
    raw: 'Text of the draft',
    offline: 'Offline',
    refused: 'Not saved',
  },
} as const

const node = { type: 'say', config: { text: { en: 'x' } } }
const clip = (v: number, count: number) =>
  JSON.stringify({ callweave: 'nodes', v, nodes: Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, node])), layout: {} })

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } })
    const w = words[locale]
    const status = (page: Page, state: string) => page.locator(`[data-save="${state}"]`)
    const label = (page: Page) => page.locator('[data-field="label"]')
    const chooseRemind = (page: Page) => page.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })

    test('what is pasted and fits nothing is refused with a reason, and the flow stays as it is', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await openFlow(page, locale)
      const flow = '{"schemaVersion":1,"name":{"en":"whole flow"},"nodes":{"start":{"type":"campaign"}}}'
      const tries = [
        ['a shopping list', w.notNodes],
        [flow, w.notNodes],
        ['{"callweave":"nodes","v":1,"nodes":{"__proto__":{"type":"say"},"a b":{"type":"say"}}}', w.notNodes],
        [clip(2, 1), w.newer],
        [clip(1, 10_000), w.many],
      ] as const
      for (const [text, reason] of tries) {
        await page.evaluate((value) => navigator.clipboard.writeText(value), text)
        await page.locator('.react-flow__pane').focus()
        await page.keyboard.press('Control+v')
        await expect(page.getByText(reason).last()).toBeVisible()
      }
      await expect(page.getByRole('button', { name: locale === 'en' ? 'Undo' : '撤销', exact: true })).toBeDisabled()
      await expect(status(page, 'saved')).toBeVisible()
    })

    test('a server that fails, refuses or answers nothing: the state is told, and the work goes out once it can', async ({ page }) => {
      await openFlow(page, locale)
      await chooseRemind(page)
      // A save and a beat of the same moment go out as one request, the beat named first.
      const save = '**/api/trpc/**flow.saveDraft**'
      for (const [answer, state, word] of [
        [500, 'offline', w.offline],
        [502, 'offline', w.offline],
        [413, 'refused', w.refused],
        [409, 'refused', w.refused],
      ] as const) {
        await page.route(save, (route) => route.fulfill({ status: answer, contentType: 'text/html', body: '<html>no</html>' }))
        await label(page).fill(`Typed at ${answer}`)
        await expect(status(page, state), String(answer)).toContainText(word)
        await page.unroute(save)
        await label(page).fill(`Typed after ${answer}`)
        await expect(status(page, 'saved'), String(answer)).toBeVisible()
      }
      let release = () => {}
      const held = new Promise<void>((go) => {
        release = go
      })
      await page.route(save, async (route) => {
        await held
        await route.continue()
      })
      await label(page).fill('While it hangs')
      await expect(status(page, 'saving')).toBeVisible()
      await label(page).fill('Goes on while it hangs')
      release()
      await expect(status(page, 'saved')).toBeVisible()
      await page.unrouteAll({ behavior: 'wait' })
      await page.reload()
      await chooseRemind(page)
      await expect(label(page)).toHaveValue('Goes on while it hangs')
    })

    test('names of any script and a prompt of 20,000 characters: shown, limited by name, nothing freezes', async ({ page }) => {
      await openFlow(page, locale)
      await chooseRemind(page)
      const name = '👩‍🏫 שלום مرحبا <b onclick="x">&amp; ‮gnihtemos'
      await label(page).fill(name)
      const card = page.locator('.cw-card[data-slug="remind"]')
      await expect(card).toContainText('👩‍🏫 שלום')
      await expect(card.locator('b')).toHaveCount(0)
      await page.locator('[data-field="config.prompt.en"]').fill('word '.repeat(4_000))
      await expect(card).toHaveAttribute('data-state', 'error')
      await expect(
        page
          .getByRole('alert')
          .filter({ hasText: /4,?000/ })
          .first(),
      ).toBeVisible()
      await expect(status(page, 'saved')).toBeVisible()
      await page.reload()
      await chooseRemind(page)
      await expect(label(page)).toHaveValue(name)
      expect((await page.locator('[data-field="config.prompt.en"]').inputValue()).length).toBe(20_000)
    })

    test('a node type that is gone stands locked and is kept; a draft that no longer parses is shown as it is', async ({ page }) => {
      const url = await openFlow(page, locale)
      const id = url.split('/').at(-1) ?? ''
      await withDatabase(async (db) => {
        const { rows } = await db.query('SELECT draft FROM flow WHERE id = $1', [id])
        const flow = JSON.parse(rows[0].draft)
        flow.nodes.remind = { ...flow.nodes.remind, type: 'hologram', config: { beam: { strange: [1, 2] } } }
        await db.query('UPDATE flow SET draft = $2, revision = revision + 1 WHERE id = $1', [id, JSON.stringify(flow)])
      })
      await page.goto('/flows')
      await page.goto(url)
      await expect(page.locator('.cw-card[data-slug="remind"]')).toHaveAttribute('data-state', 'locked')
      await page.locator('.react-flow__node[data-id="call"]').click({ position: { x: 60, y: 16 } })
      await label(page).fill('Changed beside it')
      await expect(status(page, 'saved')).toBeVisible()
      await page.getByRole('button', { name: w.publish, exact: true }).click()
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
      await expect(page.getByRole('dialog').getByRole('button', { name: w.publish, exact: true })).toBeDisabled()
      await withDatabase(async (db) => {
        const { rows } = await db.query('SELECT draft FROM flow WHERE id = $1', [id])
        const flow = JSON.parse(rows[0].draft)
        expect(flow.nodes.remind).toMatchObject({ type: 'hologram', config: { beam: { strange: [1, 2] } } })
        expect(flow.nodes.call.label[locale]).toBe('Changed beside it')
        await db.query('UPDATE flow SET draft = $2, revision = revision + 1 WHERE id = $1', [id, '{ "schemaVersion": 1, "nodes": { <oops'])
      })
      await page.goto('/flows')
      await page.goto(url)
      await expect(page.getByRole('region', { name: w.raw })).toContainText('<oops')
      await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible()
    })
  })
}
