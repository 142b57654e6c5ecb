import { expect, test } from '@playwright/test'
import { simulatorWords, tryUpToTheQuestion } from './studio/simulate'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } })
    const t = simulatorWords[locale]

    test('a call is tried, one turn of it is changed and changed back, it is saved as a scenario, and all scenarios hold', async ({ page }) => {
      await tryUpToTheQuestion(page, locale)
      await page.getByRole('button', { name: t.press, exact: true }).click()
      await expect(page.getByRole('list', { name: t.script })).toContainText(t.pressed)
      // What the key became stands among the variables, before and after.
      await expect(page.getByRole('region', { name: t.variables }).getByRole('row').filter({ hasText: 'remind.key' })).toContainText('–')
      await page.getByRole('button', { name: t.toEnd }).click()
      await expect(page.getByText(t.ended)).toBeVisible()

      await page.getByRole('button', { name: t.change, exact: true }).click()
      await page.getByRole('button', { name: t.busy, exact: true }).click()
      await page.getByRole('button', { name: t.toEnd }).click()
      await expect(page.getByText(t.endedBusy)).toBeVisible()
      await page.getByRole('button', { name: new RegExp(`${t.busy}$`) }).click()
      await page.getByRole('button', { name: t.answered, exact: true }).click()
      const key = page.getByRole('button', { name: t.press, exact: true })
      while (!(await key.isVisible())) await page.getByRole('button', { name: t.step }).click()
      await key.click()
      await page.getByRole('button', { name: t.toEnd }).click()

      await page.getByRole('button', { name: t.save, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: t.name }).fill(`e2e ${locale}`)
      await dialog.getByRole('button', { name: t.save, exact: true }).click()
      await expect(page.getByRole('tab', { name: t.scenarios })).toHaveAttribute('aria-selected', 'true')
      const list = page.getByRole('list', { name: t.scenarios })
      await expect(list.getByRole('button', { name: `e2e ${locale}`, exact: true })).toBeVisible()

      const count = await list.getByRole('listitem').count()
      await page.getByRole('button', { name: t.runAll }).click()
      await expect(page.getByText(t.allHold(count))).toBeVisible()
      await expect(
        list
          .getByRole('listitem')
          .filter({ hasText: `e2e ${locale}` })
          .getByRole('img', { name: t.holds }),
      ).toBeVisible()
    })

    test('a scenario that no longer holds says what was expected, and a saved one is there after a reload', async ({ page }) => {
      await tryUpToTheQuestion(page, locale)
      await page.getByRole('button', { name: t.press, exact: true }).click()
      await page.getByRole('button', { name: t.toEnd }).click()
      await page.getByRole('button', { name: t.save, exact: true }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: t.name }).fill('kept')
      await page.getByRole('dialog').getByRole('button', { name: t.save, exact: true }).click()
      await expect(page.getByRole('tab', { name: t.scenarios })).toHaveAttribute('aria-selected', 'true')
      await expect(page.locator('[data-save="saved"]')).toBeVisible()
      await page.reload()
      await page.getByRole('button', { name: t.open, exact: true }).click()
      await page.getByRole('tab', { name: t.scenarios }).click()
      const row = page.getByRole('list', { name: t.scenarios }).getByRole('listitem').filter({ hasText: 'kept' })
      await expect(row).toBeVisible()

      // Key 1 leads elsewhere: every scenario that confirmed now ends otherwise.
      await page.locator('.react-flow__node[data-id="call"]').click({ position: { x: 60, y: 16 } })
      await page.keyboard.press('Delete')
      await page.getByRole('button', { name: t.runAll }).click()
      await expect(page.getByRole('alert').or(row.getByRole('term')).first()).toBeVisible()
    })
  })
}
