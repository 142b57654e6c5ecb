import { expect, test } from '@playwright/test'
import { liveText } from '../app/_studio/text/live.text'
import { contactsCsv, personas } from './fixtures/contacts-csv'
import { pageWords } from './fixtures/page-words'
import { signIn } from './fixtures/sign-in'
import { words } from './studio/open-flow'

// People of their own for every run: nobody is called twice within a minute.
const run = String(Date.now()).slice(-4)
const areas = { 'zh-CN': `75${run}`, en: `76${run}` } as const

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1440, height: 900 } })
    const t = pageWords[locale]

    test('while a campaign runs its calls stand on the nodes where they are, and on none when it is over', async ({ page, context }) => {
      test.setTimeout(300_000)
      await signIn(page)
      const people = Array.from({ length: 12 }, () => personas.confirms)
      const upload = await page.request.post('/api/contact-lists?name=live-canvas&purpose=service&level=express', {
        headers: { 'content-type': 'text/csv' },
        data: contactsCsv('live-canvas.csv', areas[locale], people).buffer,
      })
      const { listId } = await upload.json()
      await page.goto(`/campaigns/new?list=${listId}`)
      await page.getByRole('radio', { name: words[locale].appointment, disabled: false }).first().check()
      await page.getByRole('button', { name: t.chrome.next }).click()
      await page.getByRole('button', { name: t.chrome.next }).click()
      await page.getByLabel(t.wizard.campaignName).fill(`Live ${locale}`)
      await page.getByRole('button', { name: t.chrome.next }).click()
      await page.getByRole('button', { name: t.wizard.createOnly }).click()
      await expect(page.getByText(t.words.campaignStatus.scheduled, { exact: true })).toBeVisible()

      const canvas = await context.newPage()
      const link = page.getByRole('link', { name: new RegExp(t.board.onCanvas) })
      await canvas.goto((await link.getAttribute('href')) ?? '')
      await expect(canvas.locator('.react-flow__node').first()).toBeVisible()
      await expect(canvas.getByText(t.reports.noCalls)).toBeVisible()

      const seen = canvas.locator('[data-here]').first().waitFor({ state: 'attached', timeout: 120_000 })
      await page.getByRole('button', { name: t.board.start }).click()
      await page.getByRole('dialog').getByRole('button', { name: t.wizard.start }).click()
      await seen
      await expect(page.getByText(t.words.campaignStatus.done, { exact: true })).toBeVisible({ timeout: 200_000 })
      await expect(canvas.locator('[data-here]')).toHaveCount(0)
      await expect(canvas.getByRole('list', { name: t.reports.funnel })).toContainText('12')

      // In the studio a screen reader hears what the figure counts, not a bare “12 Answered”.
      await canvas.goto(`/flows/${/[0-9a-f-]{36}/.exec(canvas.url())?.[0]}`)
      const left = canvas.locator('[data-id="call"] [data-left="12"]')
      await expect(left.locator('[aria-hidden]')).toHaveText('12')
      await expect(left.locator('.sr-only')).toHaveText(liveText.left[locale].replace('{n}', '12'))
    })
  })
}
