import { expect, test } from '@playwright/test'
import { contactsCsv, personas } from './fixtures/contacts-csv'
import { pageWords, said } from './fixtures/page-words'
import { editAndPublish } from './studio/edit-and-publish'
import { words as studioWords } from './studio/open-flow'

// People of their own for every run: whoever opted out in an earlier one is rightly not called again.
const run = String(Date.now()).slice(-4)
const areas = { 'zh-CN': `71${run}`, en: `72${run}` } as const

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale })
    test.setTimeout(300_000)
    const t = pageWords[locale]

    test('from a flow on the canvas to a campaign over an uploaded CSV, its board, and one call step by step', async ({ page }) => {
      await editAndPublish(page, locale)

      await page.goto('/campaigns/new')
      await page.getByRole('radio', { name: studioWords[locale].appointment, disabled: false }).first().check()
      await page.getByRole('button', { name: t.chrome.next }).click()

      const { confirms, busy, optsOut, rejects } = personas
      const csv = contactsCsv(`walk-${locale}.csv`, areas[locale], [confirms, busy, optsOut, rejects], ['12,Nobody,en,Robotics,now,here'])
      await page.getByLabel(t.wizard.chooseFile).setInputFiles(csv)
      await expect(page.getByText(said(t.wizard.taken, { count: 4 }, locale))).toBeVisible()
      await expect(page.getByText(said(t.wizard.line, { line: 6 }, locale))).toBeVisible()
      await page.getByRole('button', { name: t.chrome.next }).click()

      const name = `Walk ${locale} ${Date.now()}`
      await page.getByLabel(t.wizard.campaignName).fill(name)
      await page.getByRole('button', { name: t.chrome.next }).click()

      await expect(page.getByRole('region', { name: t.wizard.receipt })).toContainText(studioWords[locale].identify)
      await page.getByRole('button', { name: t.wizard.start }).click()

      await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/)
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      // Nobody reloads: the stream brings the end.
      await expect(page.getByText(t.words.campaignStatus.done, { exact: true })).toBeVisible({ timeout: 200_000 })
      const people = page.getByRole('region', { name: t.board.people })
      await expect(people.getByRole('row', { name: 'Person 1' })).toContainText(t.words.disposition.completed)
      await expect(people.getByRole('row', { name: 'Person 2' })).toContainText(t.words.disposition.busy)
      await expect(people.getByRole('row', { name: 'Person 3' })).toContainText(t.words.disposition.optedOut)
      await expect(people.getByRole('row', { name: 'Person 4' })).toContainText(t.words.disposition.rejected)

      await people.getByRole('link', { name: said(t.board.openCall, { name: 'Person 1' }, locale) }).click()
      await expect(page.getByRole('heading', { level: 1, name: said(t.calls.titleWith, { name: 'Person 1' }, locale) })).toBeVisible()
      const path = page.getByRole('region', { name: t.calls.path })
      await expect(path.getByText(t.calls.addedByPolicy).first()).toBeVisible()
      // Whatever language the pages are in: the people of this file are spoken to in English.
      await expect(path.getByText(studioWords.en.sentence)).toBeVisible()
      await expect(path.getByText(`${t.calls.pressed} 1`, { exact: true })).toBeVisible()
      await expect(page.getByRole('region', { name: t.calls.decision })).toContainText(t.words.verdict.allow)
    })
  })
}
