import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { signInToEmptyWorkspace } from './fixtures/empty-workspace'
import { pageWords, said } from './fixtures/page-words'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale })
    const t = pageWords[locale]
    const facts = t.settings.callerIdFacts
    const number = locale === 'en' ? '+999730000001' : '+999740000001'

    test('whose a caller number is can be stated, is shown with who said it, and can be taken back', async ({ page }) => {
      await signInToEmptyWorkspace(page)
      await page.goto('/settings')
      await page.getByLabel(t.settings.newCallerId).fill(number)
      await page.getByRole('button', { name: t.settings.addCallerId }).click()
      const table = page.getByRole('table', { name: t.settings.callerIds })
      await expect(table).toContainText(facts.none)

      await table.getByRole('button', { name: said(facts.edit, { phone: number }, locale) }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(facts.isRegistered).click()
      await dialog.getByLabel(facts.with).fill('Unicom')
      await dialog.getByLabel(facts.on, { exact: true }).fill('2026-03-01')
      const save = dialog.getByRole('button', { name: t.chrome.save })
      await save.click()
      // Without evidence it is a claim.
      await expect(dialog.getByLabel(facts.evidence)).toBeFocused()
      await dialog.getByLabel(facts.evidence).fill('contract 7')
      await dialog.getByLabel(facts.isDialable).click()
      const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      await save.click()
      await expect(table).toContainText(`${said(facts.registered, { with: 'Unicom' }, locale)} · ${facts.dialable}`)

      await table.getByRole('button', { name: said(facts.edit, { phone: number }, locale) }).click()
      await expect(dialog.getByLabel(facts.evidence)).toHaveValue('contract 7')
      await dialog.getByLabel(facts.isRegistered).click()
      await dialog.getByLabel(facts.isDialable).click()
      await save.click()
      await expect(table).toContainText(facts.none)
    })
  })
}
