import { expect, test } from '@playwright/test'
import { pageWords } from './fixtures/page-words'
import { signIn } from './fixtures/sign-in'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1440, height: 1000 }, contextOptions: { reducedMotion: 'reduce' } })
    const t = pageWords[locale]

    test('from the heat map to the calls of an exit, and into the replay of one at that very step', async ({ page }) => {
      await signIn(page)
      await page.goto('/reports')
      await page.waitForURL(/\/reports\/[0-9a-f-]{36}/)
      const card = page.locator('.react-flow__node[data-id="remind"]')
      await expect(card).toBeVisible()
      // Calls of the demo campaign come in while this page is open.
      const funnel = page.getByRole('list', { name: t.reports.funnel })
      await expect(
        funnel
          .getByRole('button')
          .filter({ hasText: /[1-9]\d*\s*$|%/ })
          .first(),
      ).toBeVisible()
      await card.click()
      await expect(page).toHaveURL(/node=remind/)
      const exits = page.getByRole('list', { name: t.reports.exits })
      const confirm = exits
        .getByRole('button')
        .filter({ hasText: locale === 'en' ? 'Will attend' : '准时到课' })
        .first()
      await expect(confirm).toBeVisible()
      await page.locator('[data-port-mark="remind:1"]').click()
      await expect(page).toHaveURL(/port=1/)
      const calls = page.getByRole('region', { name: t.reports.callsHere })
      const counted = Number((await page.locator('[data-port-mark="remind:1"]').textContent())?.split(' ')[0])
      expect(counted).toBeGreaterThan(0)
      await expect(calls.getByRole('link').first()).toBeVisible()
      await calls.getByRole('link').first().click()

      await page.waitForURL(/\/calls\/[0-9a-f-]{36}\?node=remind/)
      const path = page.getByRole('list', { name: t.calls.path })
      const current = path.locator('[aria-current="step"]')
      await expect(current).toContainText(`${t.calls.pressed} 1`)
      await expect(page.locator('.react-flow__node[data-id="remind"]')).toHaveClass(/selected/)

      const slider = page.getByRole('slider', { name: t.calls.replay.position })
      await page.getByRole('button', { name: t.calls.replay.back, exact: true }).click()
      await expect(current).toContainText(t.calls.addedByPolicy)
      await expect(page.locator('.react-flow__node [data-lit="now"]')).toBeVisible()
      await expect(page).toHaveURL(/step=\d+\.\d+/)
      await page.reload()
      await expect(current).toContainText(t.calls.addedByPolicy)

      await slider.focus()
      await page.keyboard.press('Home')
      await expect(path.getByRole('listitem').first()).toHaveAttribute('aria-current', 'step')
      const steps = await path.getByRole('listitem').count()
      await page.getByRole('button', { name: t.calls.replay.play, exact: true }).click()
      await expect(slider).toHaveValue(String(steps - 1), { timeout: 60_000 })
      await expect(path.getByRole('listitem').last()).toHaveAttribute('aria-current', 'step')
      await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(String(steps)))
    })

    test('figures are narrowed by campaign and day; what nobody reached says so; a failed load can be tried again', async ({ page }) => {
      await signIn(page)
      await page.goto('/reports')
      await page.waitForURL(/\/reports\/[0-9a-f-]{36}/)
      const funnel = page.getByRole('list', { name: t.reports.funnel })
      await expect(funnel).toBeVisible()
      await page.getByLabel(t.reports.to, { exact: true }).fill('2020-01-01')
      await expect(page.getByText(t.reports.noCalls)).toBeVisible()
      await page.getByRole('button', { name: t.reports.clear }).click()
      await expect(funnel).toBeVisible()
      await page.route('**/api/trpc/**report.flowFigures**', (route) => route.abort('connectionrefused'))
      await page.getByLabel(t.reports.from, { exact: true }).fill('2021-01-01')
      const alert = page.getByRole('alert').filter({ hasText: t.chrome.errorTitle })
      await expect(alert).toBeVisible()
      await page.unroute('**/api/trpc/**report.flowFigures**')
      await alert.getByRole('button', { name: t.chrome.tryAgain }).click()
      await expect(funnel).toBeVisible()
    })
  })
}
