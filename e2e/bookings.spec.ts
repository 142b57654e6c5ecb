import { expect, test } from '@playwright/test'
import { pageWords, said } from './fixtures/page-words'
import { signIn } from './fixtures/sign-in'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale })
    const t = pageWords[locale]

    test('what callers booked is listed by day, and one is given back; a day off is set', async ({ page }) => {
      test.setTimeout(240_000)
      await signIn(page)
      await page.goto('/bookings')
      // The demo campaign books while the page is open.
      const cancels = page.getByRole('button', { name: new RegExp(`^${t.bookings.cancel}: `) })
      await expect(cancels.first()).toBeVisible({ timeout: 180_000 })
      const label = (await cancels.first().getAttribute('aria-label')) ?? ''
      await cancels.first().click()
      await page.getByRole('dialog').getByRole('button', { name: t.bookings.cancelDo }).click()
      await expect(page.getByText(t.bookings.cancelled)).toBeVisible()
      await expect(page.getByRole('button', { name: label, exact: true })).toHaveCount(0)
      await page.getByLabel(t.bookings.showEnded).check()
      await expect(page.getByText(t.bookings.states.cancelled, { exact: true }).first()).toBeVisible()

      await page.getByRole('tab', { name: t.bookings.calendar }).click()
      const daysOff = page.getByLabel(t.bookings.daysOff)
      await daysOff.fill('2031-13-01')
      await expect(page.getByText(said(t.bookings.daysOffWrong, { text: '2031-13-01' }, locale))).toBeVisible()
      await expect(page.getByRole('button', { name: t.bookings.save })).toBeDisabled()
      await daysOff.fill('2031-12-25')
      await page.getByRole('button', { name: t.bookings.save }).click()
      await expect(page.getByText(t.bookings.saved)).toBeVisible()
      await page.reload()
      await expect(daysOff).toHaveValue('2031-12-25')
    })

    test('the chain of decisions is checked, and a seal that never was in it is told', async ({ page }) => {
      await signIn(page)
      await page.goto('/compliance')
      await page.getByRole('tab', { name: t.compliance.decisions }).click()
      const seal = page.getByRole('region', { name: t.compliance.ledger })
      await seal.getByRole('button', { name: t.compliance.ledgerVerify }).click()
      await expect(seal.getByRole('status')).toContainText(/[0-9a-f]{64}/, { timeout: 120_000 })
      await seal.getByRole('textbox').fill('f'.repeat(64))
      await seal.getByRole('button', { name: t.compliance.ledgerVerify }).click()
      await expect(seal.getByRole('status')).toContainText(t.compliance.ledgerBroken.cut)
    })
  })
}
