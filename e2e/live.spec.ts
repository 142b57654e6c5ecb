import { expect, test } from '@playwright/test'
import { contactsCsv, personas } from './fixtures/contacts-csv'
import { pageWords } from './fixtures/page-words'
import { signIn } from './fixtures/sign-in'

test.use({ locale: 'en' })
const t = pageWords.en

test('a campaign is paused, watched over one stream, and comes to its end without a reload', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page)
  const { confirms, busy } = personas
  const upload = await page.request.post('/api/contact-lists?name=live&purpose=service&level=express', {
    headers: { 'content-type': 'text/csv' },
    data: contactsCsv('live.csv', '7500', [confirms, busy, confirms]).buffer,
  })
  const { listId } = await upload.json()
  await page.goto(`/campaigns/new?list=${listId}`)
  await page.getByRole('radio', { name: 'Trial-lesson reminder', disabled: false }).first().check()
  await page.getByRole('button', { name: t.chrome.next }).click()
  await page.getByRole('button', { name: t.chrome.next }).click()
  await page.getByLabel(t.wizard.campaignName).fill('Live')
  await page.getByRole('button', { name: t.chrome.next }).click()

  const streams: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/live.events')) streams.push(topicsOf(request.url()))
  })
  await page.getByRole('button', { name: t.wizard.createOnly }).click()
  await expect(page.getByText(t.words.campaignStatus.scheduled, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: t.board.start }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.wizard.start }).click()
  await page.getByRole('button', { name: t.board.pause }).click()
  await expect(page.getByText(t.board.paused)).toBeVisible()
  await page.getByRole('button', { name: t.board.resume }).click()
  await expect(page.getByText(t.words.campaignStatus.done, { exact: true })).toBeVisible({ timeout: 200_000 })
  await expect(page.getByRole('row', { name: 'Person 2' })).toContainText(t.words.disposition.busy)
  expect(new Set(streams).size, 'streams with different topics that this page opened').toBe(1)
})

/** What a stream was opened for; a resumed one names the last update besides. */
function topicsOf(url: string): string {
  const input: unknown = JSON.parse(new URL(url).searchParams.get('input') ?? '{}')
  return /"topics":\[.*?\]/.exec(JSON.stringify(input))?.[0] ?? url
}
