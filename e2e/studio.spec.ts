import { expect, type Page, test } from '@playwright/test'
import { openFlow, words } from './studio/open-flow'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } })
    const t = words[locale]

    test('a user moves a node, drags a new one in, connects it, edits its text, sees it saved and publishes it', async ({ page }) => {
      await openFlow(page, locale)
      const card = page.locator('.react-flow__node[data-id="remind"]')
      const before = await card.boundingBox()
      await drag(page, card, { x: 60, y: 16 }, { x: 40, y: -24 })
      const after = await card.boundingBox()
      expect(Math.round((after?.x ?? 0) - (before?.x ?? 0))).toBeGreaterThan(10)

      const pane = page.locator('.react-flow__pane')
      const room = await pane.boundingBox()
      await page.getByRole('button', { name: t.say, exact: true }).dragTo(pane, { targetPosition: { x: 300, y: (room?.height ?? 600) - 90 } })
      const fresh = page.locator('.react-flow__node[data-id="say"]')
      await expect(fresh).toBeVisible()

      // From the selected node's first exit, in the inspector: the same connection as a drag makes.
      await page.getByRole('combobox', { name: t.afterNext }).click()
      await page.getByRole('option', { name: t.remind }).click()
      await expect(page.locator('.react-flow__edge[data-id="say:next"], .react-flow__edge[data-id^="say:next"]').first()).toBeAttached()

      const answered = page.locator('.react-flow__handle.source[data-nodeid="call"][data-handleid="answered"]')
      await answered.dragTo(fresh.locator('.react-flow__handle.target'))
      await expect(page.locator('.react-flow__edge[data-id="call:answered"]')).toBeAttached()

      await page.getByRole('textbox', { name: t.textZh }).fill(t.sentence)
      await page.getByRole('textbox', { name: t.textEn }).fill(t.sentence)
      await expect(fresh).toContainText(t.sentence)
      await expect(page.locator('[data-save="saved"]')).toBeVisible()

      await page.reload()
      await expect(page.locator('.react-flow__node[data-id="say"]')).toContainText(t.sentence)
      await page.getByRole('button', { name: t.undo }).click()
      await expect(page.locator('.react-flow__node[data-id="say"]')).not.toContainText(t.sentence)
      await page.getByRole('button', { name: t.redo }).click()

      await page.getByRole('button', { name: t.publish, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText(t.identify).first()).toBeVisible()
      await dialog.getByRole('button', { name: t.publish, exact: true }).click()
      await expect(dialog.getByText(t.published)).toBeVisible()
    })
  })
}

async function drag(page: Page, node: ReturnType<Page['locator']>, grip: { x: number; y: number }, by: { x: number; y: number }) {
  const box = await node.boundingBox()
  if (!box) throw new Error('The card is not on the screen.')
  await page.mouse.move(box.x + grip.x, box.y + grip.y)
  await page.mouse.down()
  await page.mouse.move(box.x + grip.x + by.x / 2, box.y + grip.y + by.y / 2, { steps: 4 })
  await page.mouse.move(box.x + grip.x + by.x, box.y + grip.y + by.y, { steps: 4 })
  await page.mouse.up()
}
