import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { groupNames, partKeyNames, partNames, shortcutsText } from '../app/_studio/text/shortcuts.text'
import { openFlow } from './studio/open-flow'

const onMac = (page: Page) => page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }))

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } })

    test('the list of keys has the keys of the canvas, the panels and the mouse', async ({ page }) => {
      await openFlow(page, locale)
      await page.keyboard.press('?')
      const dialog = page.getByRole('dialog', { name: shortcutsText.title[locale] })
      for (const name of [groupNames.edit, groupNames.flow, partNames.canvas, partNames.inspector, shortcutsText.pointer])
        await expect(dialog.getByRole('heading', { name: name[locale], exact: true })).toBeVisible()
      const row = dialog.locator('dl > div').filter({ hasText: partKeyNames['inspector.backToCard'][locale] })
      await expect(row.locator('kbd')).toHaveText(['Esc'])
      await expect(dialog).toContainText('Ctrl + K')
      const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    })

    test('a Mac is told of ⌘ and ⌥, and ⌘ is what works there', async ({ page }) => {
      await onMac(page)
      await openFlow(page, locale)
      await page.keyboard.press('?')
      const dialog = page.getByRole('dialog', { name: shortcutsText.title[locale] })
      await expect(dialog).toContainText('⇧⌘Z')
      await expect(dialog).toContainText('⌥→')
      await expect(dialog.getByText(/Ctrl|Alt/)).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      await page.keyboard.press('Meta+k')
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    })
  })
}

test.describe('what the list says of the canvas is what its keys do', () => {
  test.use({ locale: 'en', viewport: { width: 1920, height: 1080 } })

  test('Enter leads into the fields, Escape back to the card from a field and from a button, arrows move the card', async ({ page }) => {
    await openFlow(page, 'en')
    const card = page.locator('.react-flow__node[data-id="remind"]')
    await card.focus()
    await page.keyboard.press('Enter')
    await expect(card).toHaveClass(/selected/)
    await page.keyboard.press('Enter')
    const inspector = page.locator('[data-inspector]')
    await expect(inspector.locator('input:focus, textarea:focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(card).toBeFocused()
    await inspector.getByRole('button').filter({ hasText: /\S/ }).first().focus()
    await page.keyboard.press('Escape')
    await expect(card).toBeFocused()
    await expect(card).toHaveClass(/selected/)

    const x = () => card.evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).e)
    const before = await x()
    await page.keyboard.press('ArrowRight')
    await expect.poll(x).toBeGreaterThan(before)
    const near = (await x()) - before
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await x()) - before).toBeGreaterThan(2 * near)
    await page.keyboard.press('Escape')
    await expect(card).not.toHaveClass(/selected/)
  })

  test('the palette’s Enter adds the first one found, and Shift with a click adds to the selection', async ({ page }) => {
    await openFlow(page, 'en')
    await page.keyboard.press('a')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('wait')
    await page.keyboard.press('Enter')
    await expect(page.locator('.react-flow__node[data-id="wait"]')).toBeFocused()
    await page.keyboard.press('Control+z')
    await page.locator('.react-flow__node[data-id="call"]').click({ position: { x: 60, y: 16 } })
    await page.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 }, modifiers: ['Shift'] })
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(2)
  })
})
