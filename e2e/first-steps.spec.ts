import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { contactsCsv, personas } from './fixtures/contacts-csv'
import { signInToEmptyWorkspace } from './fixtures/empty-workspace'
import { pageWords, said } from './fixtures/page-words'
import { simulatorWords } from './studio/simulate'
import { words as studio } from './studio/open-flow'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale })
    const t = pageWords[locale]
    const { first } = t.overview
    const simulator = simulatorWords[locale]

    test('a new workspace is led from the first flow to its people, and what is done is ticked off', async ({ page }) => {
      await signInToEmptyWorkspace(page)
      await page.goto('/')
      const list = page.getByRole('list', { name: first.title })
      await expect(list.getByRole('listitem')).toHaveCount(5)
      await expect(list.getByText(first.done)).toHaveCount(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])

      await list.getByRole('link', { name: first.steps.publish }).click()
      await expect(page).toHaveURL(/\/flows\/new$/)
      await page.getByRole('textbox', { name: t.studio.new.callerName }).fill('Ada')
      await page.getByRole('button', { name: t.studio.new.useShort }).click()
      await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/)
      await page.getByRole('button', { name: studio[locale].publish, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: studio[locale].publish, exact: true }).click()
      await expect(dialog.getByText(studio[locale].published)).toBeVisible()

      await page.goto('/')
      await expect(list.getByRole('link', { name: first.steps.publish })).toContainText(first.done)
      await expect(list.locator('[aria-current=step]')).toContainText(first.steps.try)
      await list.getByRole('link', { name: first.steps.people }).click()
      const upload = page.getByRole('dialog', { name: t.contacts.uploadTitle })
      await upload.locator('input[type=file]').setInputFiles(contactsCsv('mine.csv', locale === 'en' ? '71' : '72', [personas.confirms]))
      await expect(upload.getByText(said(t.wizard.taken, { count: 1 }, locale))).toBeVisible()
      await page.goto('/')
      await expect(list.getByRole('link', { name: first.steps.people })).toContainText(first.done)

      await list.getByRole('link', { name: first.steps.callerNumber }).click()
      await page.getByLabel(t.settings.newCallerId).fill(locale === 'en' ? '+999 71 000 0001' : '+999 72 000 0001')
      await page.getByRole('button', { name: t.settings.addCallerId }).click()
      await expect(page.getByRole('table', { name: t.settings.callerIds })).toContainText(locale === 'en' ? '+999710000001' : '+999720000001')
      await page.goto('/')
      await expect(list.getByRole('link', { name: first.steps.callerNumber })).toContainText(first.done)

      await list.getByRole('link', { name: first.steps.try }).click()
      await page.getByRole('button', { name: simulator.start, exact: true }).click()
      const told = page.waitForResponse((answer) => answer.url().includes('overview.callTried') && answer.ok())
      await page.getByRole('button', { name: simulator.toEnd }).click()
      await told
      await page.goto('/')
      await expect(list.getByRole('link', { name: first.steps.try })).toContainText(first.done)
      await expect(list.getByText(first.open)).toHaveCount(1)
    })

    test('whoever puts the list away has it away everywhere, and can bring it back', async ({ page, context }) => {
      await signInToEmptyWorkspace(page)
      await page.goto('/')
      const list = page.getByRole('list', { name: first.title })
      await expect(list).toBeVisible()
      await page.getByRole('button', { name: first.close }).click()
      await expect(list).toHaveCount(0)
      const other = await context.newPage()
      await other.goto('/')
      await expect(other.getByRole('button', { name: first.reopen })).toBeVisible()
      await expect(other.getByRole('list', { name: first.title })).toHaveCount(0)
      await other.getByRole('button', { name: first.reopen }).click()
      await expect(other.getByRole('list', { name: first.title })).toBeVisible()
    })
  })
}
