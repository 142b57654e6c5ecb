import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './fixtures/sign-in'

const pages = [
  '/',
  '/campaigns',
  '/campaigns/new',
  '/calls',
  '/reports',
  '/contacts',
  '/contacts?tab=lists',
  '/contacts?tab=doNotCall',
  '/bookings',
  '/bookings?tab=calendar',
  '/messages',
  '/compliance',
  '/settings',
  '/flows',
  '/flows/new',
]

for (const theme of ['light', 'dark'] as const) {
  for (const locale of ['zh-CN', 'en'] as const) {
    test.describe(`${theme}, ${locale}`, () => {
      test.use({ locale })

      test.beforeEach(async ({ context, baseURL }) => {
        await context.addCookies([{ name: 'callweave_theme', value: theme, url: baseURL ?? '' }])
      })

      test('axe finds nothing serious or critical on any page', async ({ page }) => {
        await page.goto('/sign-in')
        expect(await findings(page), '/sign-in').toEqual([])
        await signIn(page)
        for (const path of pages) {
          await page.goto(path)
          await settled(page)
          expect(await findings(page), path).toEqual([])
        }
      })

      test('axe finds nothing serious or critical on a campaign, a call and a person', async ({ page }) => {
        await signIn(page)
        await page.goto('/campaigns')
        await page.locator('main a[href^="/campaigns/0"]').last().click()
        await settled(page)
        expect(await findings(page), 'campaign').toEqual([])
        await page.locator('main a[href^="/calls/"]').first().click()
        await settled(page)
        expect(await findings(page), 'call').toEqual([])
        await page.locator('main a[href^="/contacts?person="]').first().click()
        await expect(page.getByRole('dialog').getByRole('heading', { level: 3 })).toBeVisible()
        expect(await findings(page), 'person').toEqual([])
      })
    })
  }
}

/** The first heading stands and nothing says that it is still loading. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status', { name: /Loading|加载中/ })).toHaveCount(0)
}

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
