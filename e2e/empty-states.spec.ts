import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signInToEmptyWorkspace } from './fixtures/empty-workspace'
import { pageWords, said } from './fixtures/page-words'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale })
    const t = pageWords[locale]

    test('every empty list says what it is for and leads on with one button', async ({ page }) => {
      test.setTimeout(180_000)
      await signInToEmptyWorkspace(page)
      const lists: readonly [path: string, help: string, action: string, leadsTo: RegExp | 'dialog'][] = [
        ['/calls', t.calls.emptyHelp, t.calls.emptyAction, /\/campaigns\/new$/],
        ['/messages', t.messages.emptyHelp, t.messages.emptyAction, /\/flows$/],
        ['/campaigns', t.campaigns.emptyHelp, t.campaigns.create, /\/campaigns\/new$/],
        ['/contacts', t.contacts.emptyHelp, t.contacts.upload, 'dialog'],
        ['/contacts?tab=lists', t.contacts.listsEmptyHelp, t.contacts.upload, 'dialog'],
        ['/contacts?tab=doNotCall', t.contacts.dncEmptyHelp, t.contacts.dncAdd, 'dialog'],
        ['/bookings', t.bookings.emptyHelp, t.bookings.emptyAction, /\/flows$/],
        ['/bookings?tab=past', t.bookings.emptyPastHelp, t.bookings.emptyPastAction, /\/bookings$/],
      ]
      for (const [path, help, action, leadsTo] of lists) {
        await page.goto(path)
        await expect(page.getByText(help), path).toBeVisible()
        expect(await findings(page), path).toEqual([])
        const button = page
          .locator('main section')
          .or(page.getByRole('tabpanel'))
          .getByRole(leadsTo === 'dialog' ? 'button' : 'link', { name: action })
        await button.first().click()
        if (leadsTo === 'dialog') await expect(page.getByRole('dialog')).toBeVisible()
        else await expect(page).toHaveURL(leadsTo)
      }
    })

    test('a list that its filter leaves empty is cleared by one button', async ({ page }) => {
      await signInToEmptyWorkspace(page)
      const clear = page.getByRole('button', { name: t.chrome.clearFilters })
      await page.goto('/calls?disposition=busy')
      await expect(page.getByText(t.calls.emptyFiltered)).toBeVisible()
      await clear.click()
      await expect(page).toHaveURL(/\/calls$/)
      await expect(page.getByText(t.calls.empty, { exact: true })).toBeVisible()
      await expect(page.locator('#content')).toBeFocused()

      await page.goto('/contacts')
      await page.getByRole('searchbox', { name: t.contacts.searchLabel }).fill('nobody')
      await expect(page.getByText(t.contacts.emptySearch)).toBeVisible()
      expect(await findings(page)).toEqual([])
      await clear.click()
      await expect(page.getByRole('searchbox', { name: t.contacts.searchLabel })).toHaveValue('')

      for (const [path, filter, option, empty] of [
        ['/messages', t.messages.filter, t.words.messageStatus.failed, t.messages.empty],
        ['/campaigns', t.campaigns.filterStatus, t.words.campaignStatus.paused, t.campaigns.empty],
      ] as const) {
        await page.goto(path)
        await page.getByRole('combobox', { name: filter }).click()
        await page.getByRole('option', { name: option, exact: true }).click()
        await clear.click()
        await expect(page.getByText(empty, { exact: true })).toBeVisible()
      }
      await page.goto('/compliance')
      await page.getByRole('tab', { name: t.compliance.decisions }).click()
      await page.getByRole('combobox', { name: t.compliance.filter }).click()
      await page.getByRole('option', { name: t.words.verdict.block, exact: true }).click()
      await clear.click()
      await expect(page.getByText(t.compliance.decisionsEmpty, { exact: true })).toBeVisible()
    })

    test('the example file is taken in as it is', async ({ page }) => {
      await signInToEmptyWorkspace(page)
      await page.goto('/contacts')
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t.wizard.exampleDownload }).click()])
      expect(download.suggestedFilename()).toBe(`${t.wizard.exampleFile}.csv`)
      await page.getByRole('button', { name: t.contacts.upload }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('input[type=file]').setInputFiles(await download.path())
      await expect(dialog.getByText(said(t.wizard.taken, { count: 2 }, locale))).toBeVisible()
      await expect(dialog.getByText(t.wizard.rejectedKept)).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('table', { name: t.contacts.people }).getByRole('row')).toHaveCount(3)
    })
  })
}

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
