import { expect, type Page, test } from '@playwright/test'
import { contactsCsv, personas } from './fixtures/contacts-csv'
import { pageWords, said } from './fixtures/page-words'
import { signIn, words as studioWords } from './studio/open-flow'

const words = {
  'zh-CN': {
    versions: '历史版本',
    compare: '与草稿比较',
    restore: '恢复到草稿',
    version: (n: number) => `第 ${n} 版`,
    draft: '草稿',
    to: '到',
    next: '下一处改动',
    removed: '删除',
    sms: '短信',
    undo: '撤销',
    note: '发布说明（可选）',
    changes: '改动',
    same: '与第 1 版相同',
  },
  en: {
    versions: 'Versions',
    compare: 'Compare with the draft',
    restore: 'Restore as draft',
    version: (n: number) => `Version ${n}`,
    draft: 'Draft',
    to: 'To',
    next: 'Next change',
    removed: 'Removed',
    sms: 'SMS',
    undo: 'Undo',
    note: 'What changed, in a word (optional)',
    changes: 'Changes',
    same: 'Nothing changed since version 1',
  },
} as const

const first = { 'zh-CN': '您好，明天有课。', en: 'Hello, you have a lesson tomorrow.' }
const second = { 'zh-CN': '您好，后天有课。', en: 'Hello, you have a lesson on Friday.' }
const run = String(Date.now()).slice(-4)
const areas = { 'zh-CN': `73${run}`, en: `74${run}` } as const

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } })
    test.setTimeout(180_000)
    const [t, w, studio] = [pageWords[locale], words[locale], studioWords[locale]]

    test('versions are compared on the canvas, restored, and given to people who were not called yet', async ({ page }) => {
      const name = `${locale} ${Date.now()}`
      await signIn(page)
      await page.goto('/flows/new')
      await page.getByRole('textbox', { name: t.studio.new.callerName }).fill('Qicheng')
      await page.getByRole('checkbox', { name: t.studio.new.languageNames[locale === 'en' ? 'zh-CN' : 'en'] }).check()
      await page.getByRole('button', { name: t.studio.new.useShort }).click()
      await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/)
      const url = page.url()
      for (const one of ['zh-CN', 'en'] as const) await page.locator(`[data-field="name.${one}"]`).fill(name)
      const hello = page.locator('.react-flow__node[data-id="hello"]')
      const say = async (sentences: typeof first) => {
        await hello.click({ position: { x: 60, y: 16 } })
        for (const one of ['zh-CN', 'en'] as const) await page.locator(`[data-field="config.text.${one}"]`).fill(sentences[one])
      }
      await say(first)
      await publish(page, 1)
      // A second time there is nothing to publish, and the button says why.
      await page.getByRole('button', { name: studio.publish, exact: true }).click()
      await expect(page.getByRole('dialog').getByRole('button', { name: w.same })).toBeDisabled()
      await page.keyboard.press('Escape')

      const { listId } = await (
        await page.request.post(`/api/contact-lists?name=versions-${locale}&purpose=service&level=express`, {
          headers: { 'content-type': 'text/csv' },
          data: contactsCsv('versions.csv', areas[locale], [personas.confirms, personas.confirms]).buffer,
        })
      ).json()
      const campaign = await createCampaign(page, listId, name)

      await page.goto(url)
      await say(second)
      await page.getByRole('button', { name: w.sms, exact: true }).click()
      for (const one of ['zh-CN', 'en'] as const) await page.locator(`[data-field="config.text.${one}"]`).fill(`SMS ${one}`)
      await publish(page, 2, 'Friday instead')

      // What is published last, against what was: words in both languages, sign by sign.
      await openVersions(page)
      const list = page.getByRole('dialog').getByRole('listitem')
      await expect(list.first()).toContainText('Friday instead')
      await list
        .filter({ hasText: w.version(1) })
        .getByRole('link', { name: w.compare })
        .click()
      await page.waitForURL(/\/compare\?from=1&to=draft$/)
      const changes = page.getByRole('complementary', { name: w.changes })
      await expect(
        changes
          .locator('del')
          .filter({ hasText: /^明$|明天|明/ })
          .first(),
      ).toBeVisible()
      await expect(changes.locator('ins').filter({ hasText: 'Friday' })).toBeVisible()
      await expect(changes.locator('del').filter({ hasText: 'tomorrow' })).toBeVisible()
      await page.getByRole('button', { name: w.next }).click()
      await expect(changes.getByRole('button').and(page.locator('[aria-current="true"]'))).toHaveCount(1)

      // What the draft lost stands where it stood.
      await page.goto(url)
      const sms = page.locator('.react-flow__node[data-id="sms"]')
      await sms.click({ position: { x: 60, y: 16 } })
      await sms.focus()
      await page.keyboard.press('Delete')
      await expect(sms).toHaveCount(0)
      await expect(page.locator('[data-save="saved"]')).toBeVisible()
      await page.goto(`${url}/compare?from=2&to=draft`)
      await expect(page.locator('.cw-card[data-slug="sms"]')).toHaveAttribute('data-mark', 'removed')
      await expect(changes.getByRole('button').filter({ hasText: w.removed })).toHaveCount(1)
      await page.getByRole('combobox', { name: w.to, exact: true }).click()
      await page.getByRole('option', { name: w.version(1) }).click()
      await page.waitForURL(/from=2&to=1$/)
      await expect(page.locator('.cw-card[data-slug="hello"]')).toHaveAttribute('data-mark', 'changed')

      await page.goto(url)
      await openVersions(page)
      await page
        .getByRole('dialog')
        .getByRole('listitem')
        .filter({ hasText: w.version(1) })
        .getByRole('button', { name: w.restore })
        .click()
      await expect(hello).toContainText(first[locale])
      await expect(page.locator('[data-save="saved"]')).toBeVisible()
      await page.getByRole('button', { name: w.undo, exact: true }).click()
      await expect(hello).toContainText(second[locale])

      await page.goto(campaign)
      await expect(page.getByText(said(t.board.newer.told, { from: 1, to: 2 }, locale))).toBeVisible()
      await page.getByRole('button', { name: t.board.newer.apply }).click()
      await expect(page.getByRole('dialog')).toContainText(said(t.board.newer.help, { from: 1, to: 2, people: 2 }, locale))
      await page.getByRole('dialog').getByRole('button', { name: t.board.newer.confirm }).click()
      await expect(page.getByText(said(t.board.newer.told, { from: 1, to: 2 }, locale))).toHaveCount(0)
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.getByRole('main').locator('header').first()).toContainText(said(t.board.version, { number: 2 }, locale))
    })

    async function publish(page: Page, number: number, note = ''): Promise<void> {
      await expect(page.locator('[data-save="saved"]')).toBeVisible()
      await page.getByRole('button', { name: studio.publish, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: w.note }).fill(note)
      await dialog.getByRole('button', { name: studio.publish, exact: true }).click()
      await expect(dialog.getByText(new RegExp(locale === 'en' ? `Version ${number} is published` : `第 ${number} 版已发布`))).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }

    async function openVersions(page: Page): Promise<void> {
      await page.locator('.react-flow__node').first().waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill(w.versions)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
    }

    async function createCampaign(page: Page, listId: string, name: string): Promise<string> {
      await page.goto(`/campaigns/new?list=${listId}`)
      await page.getByRole('radio', { name }).check()
      await page.getByRole('button', { name: t.chrome.next }).click()
      await page.getByRole('button', { name: t.chrome.next }).click()
      await page.getByLabel(t.wizard.campaignName).fill(name)
      await page.getByRole('button', { name: t.chrome.next }).click()
      await page.getByRole('button', { name: t.wizard.createOnly }).click()
      await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/)
      return page.url()
    }
  })
}
