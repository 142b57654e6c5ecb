import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { pageWords, said } from './fixtures/page-words'
import { signIn, words as studio } from './studio/open-flow'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale })
    const t = pageWords[locale].studio.new

    test('a payment that is due brings its trade and takes it away again; a trade that was chosen stays', async ({ page }) => {
      await open(page)
      const trade = page.getByRole('combobox', { name: t.industry })
      await page.getByRole('radio', { name: t.purposes.collections }).check()
      await expect(trade).toHaveText(t.industries.collections)
      await page.getByRole('radio', { name: t.purposes.survey }).check()
      await expect(trade).toHaveText(t.industries.general)
      await trade.click()
      await page.getByRole('option', { name: t.industries.finance }).click()
      await page.getByRole('radio', { name: t.purposes.collections }).check()
      await expect(trade).toHaveText(t.industries.finance)
      await page.getByRole('radio', { name: t.purposes.service }).check()
      await expect(trade).toHaveText(t.industries.finance)
    })

    test('the source of each rule is read by keyboard alone', async ({ page }) => {
      await open(page)
      const rules = page.getByRole('list', { name: t.rules })
      const source = rules.getByRole('button', { name: said(t.sourceOf, { rule: studio[locale].identify }, locale) })
      await expect(rules.getByRole('button')).toHaveCount(await rules.getByRole('listitem').count())
      await source.focus()
      await page.keyboard.press('Enter')
      const popover = page.getByRole('dialog', { name: studio[locale].identify })
      await expect(popover).toContainText('47 CFR 64.1200(b)(1)')
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(popover).toHaveCount(0)
      await expect(source).toBeFocused()
    })

    test('an example tells its length and languages, and is found by its words', async ({ page }) => {
      await open(page)
      const facts = page.getByRole('list', { name: t.facts })
      await expect(facts).toHaveCount(6)
      for (const fact of await facts.all()) {
        await expect(fact).toContainText(t.talk.seconds.replace(/\{.*/, '').trim())
        await expect(fact).toContainText(t.languageNames.en)
      }
      const search = page.getByRole('searchbox', { name: t.search })
      await search.fill(studio[locale].appointment)
      await expect(facts).toHaveCount(1)
      await expect(page.getByRole('heading', { name: studio[locale].appointment })).toBeVisible()
      await expect(page.getByRole('status').filter({ hasText: said(t.found, { count: 1 }, locale) })).toHaveCount(1)
      await search.fill('xyzzy')
      await expect(page.getByText(t.noneFound)).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.getByRole('button', { name: pageWords[locale].chrome.clearFilters }).click()
      await expect(facts).toHaveCount(6)
      await expect(search).toHaveValue('')
    })
  })
}

async function open(page: Page): Promise<void> {
  await signIn(page)
  await page.goto('/flows/new')
}

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
