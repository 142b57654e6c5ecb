import { expect, test } from '@playwright/test'
import { pageWords } from './fixtures/page-words'
import { openFlow } from './studio/open-flow'
import { demoEmail } from './fixtures/sign-in'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } })
    const t = pageWords[locale]

    test('a sign-in that ended while somebody types loses nothing: the state leads to signing in again, and the work goes out', async ({ page, context }) => {
      const url = await openFlow(page, locale)
      const remind = page.locator('.react-flow__node[data-id="remind"]')
      await remind.click({ position: { x: 60, y: 16 } })
      await expect(page.locator('[data-save="saved"]')).toBeVisible()
      await context.clearCookies({ name: /session/ })
      const label = page.locator('[data-field="label"]')
      await label.fill('Typed signed out')
      const state = page.locator('[data-save="signedOut"]')
      await expect(state).toBeVisible()
      await label.pressSequentially(', and on')

      const opened = context.waitForEvent('page')
      await state.getByRole('link').click()
      const other = await opened
      await other.getByLabel(t.signIn.email).fill(demoEmail)
      await other.getByLabel(t.signIn.password).fill(process.env.CALLWEAVE_DEMO_PASSWORD ?? '')
      await other.getByRole('button', { name: t.signIn.submit }).click()
      await other.waitForURL('**/flows')

      await expect(page.locator('[data-save="saved"]')).toBeVisible()
      await other.goto(url)
      await expect(other.locator('.react-flow__node[data-id="remind"]')).toContainText('Typed signed out, and on')
    })
  })
}
