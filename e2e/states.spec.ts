import { expect, test } from '@playwright/test'
import { pageWords } from './fixtures/page-words'
import { signIn } from './fixtures/sign-in'
import { openFlow } from './studio/open-flow'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale })
    const t = pageWords[locale]

    test('a list that cannot be loaded says so in place and comes with "Try again"', async ({ page }) => {
      await signIn(page)
      await page.route('**/api/trpc/**people**', (route) => route.abort('connectionrefused'))
      await page.goto('/contacts')
      const alert = page.getByRole('alert').filter({ hasText: t.chrome.errorTitle })
      await expect(alert).toBeVisible()
      await page.unroute('**/api/trpc/**people**')
      await alert.getByRole('button', { name: t.chrome.tryAgain }).click()
      await expect(page.getByRole('table', { name: t.contacts.people })).toBeVisible()
    })

    test('a draft that cannot be read says so, and is read when asked again', async ({ page }) => {
      await openFlow(page, locale)
      await page.route('**/api/flows/*/opening', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }))
      await page.reload()
      const alert = page.getByRole('alert').filter({ hasText: t.chrome.errorTitle })
      await expect(alert).toBeVisible()
      await page.unroute('**/api/flows/*/opening')
      await alert.getByRole('button', { name: t.chrome.tryAgain }).click()
      await expect(page.locator('.react-flow__node[data-id="call"]')).toBeVisible()
    })

    test('the language of the browser is spoken, another one can be chosen and stays', async ({ page }) => {
      await signIn(page)
      await page.goto('/settings')
      await expect(page.getByRole('heading', { level: 1, name: t.settings.title })).toBeVisible()
      const other = locale === 'en' ? 'zh-CN' : 'en'
      await page
        .getByRole('main')
        .getByRole('button', { name: other === 'en' ? t.chrome.languageEnglish : t.chrome.languageChinese })
        .click()
      await expect(page.getByRole('heading', { level: 1, name: pageWords[other].settings.title })).toBeVisible()
      await page.goto('/campaigns')
      await expect(page.getByRole('heading', { level: 1, name: pageWords[other].campaigns.title })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', other)
    })

    test('what does not exist is said to be missing', async ({ page }) => {
      await signIn(page)
      const answer = await page.goto('/campaigns/not-a-campaign')
      expect(answer?.status()).toBe(404)
      await expect(page.getByText(t.chrome.notFoundTitle)).toBeVisible()
      for (const id of ['not-a-flow', '00000000-0000-4000-8000-000000000000']) {
        expect((await page.goto(`/flows/${id}`))?.status()).toBe(404)
        expect((await page.request.get(`/api/flows/${id}/opening`)).status()).toBe(404)
      }
      await page.goto('/calls/00000000-0000-7000-8000-000000000000')
      await page.getByRole('alert').getByRole('link', { name: t.chrome.toList }).click()
      await expect(page).toHaveURL(/\/calls$/)
    })
  })
}

test('at 390 px no page is wider than the window, and the menu opens the navigation', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page)
  for (const path of ['/', '/campaigns', '/campaigns/new', '/calls', '/contacts', '/messages', '/compliance', '/settings']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0)
  }
  await page.locator('header').getByRole('button').first().click()
  await page.getByRole('dialog').locator('a[href="/messages"]').click()
  await expect(page).toHaveURL(/\/messages$/)
})
