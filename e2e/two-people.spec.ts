import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { signInNewUser } from './fixtures/sign-in-new-user'
import { openFlow, type PageLocale, words } from './studio/open-flow'

/** What each of the two reads, and what the other one is called there. */
const read = {
  en: {
    other: '王芳',
    came: '王芳 opened this flow.',
    left: '王芳 left.',
    at: '王芳, at “Remind and confirm”. Go there',
    same: '王芳 is at this step too.',
    conflict: '王芳 changed the same places',
    take: 'Take what 王芳 has',
    keep: 'Keep mine',
    settle: 'Settle and save',
    later: 'Later',
    place: 'Leave a message › Text · English',
    whole: 'keep or delete',
    removed: '(removed)',
    gone: '王芳 deleted “Remind and confirm”, which you had selected.',
  },
  'zh-CN': {
    other: 'Ann Lee',
    came: 'Ann Lee 打开了这个流程。',
    left: 'Ann Lee 离开了。',
    at: 'Ann Lee，正在“提醒并确认”，点按前往',
    same: 'Ann Lee 也在这个节点。',
    conflict: 'Ann Lee 也修改了同样的内容',
    take: '采用 Ann Lee 的',
    keep: '保留我的',
    settle: '确认并保存',
    later: '稍后处理',
    place: '语音留言 › 播报内容 · 中文',
    whole: '保留还是删除',
    removed: '（已删除）',
    gone: 'Ann Lee 删除了你选中的“提醒并确认”。',
  },
} as const

const names = { en: 'Ann Lee', 'zh-CN': '王芳' } as const
const wide = { width: 1920, height: 1080 }

const card = (page: Page, slug: string) => page.locator(`.react-flow__node[data-id="${slug}"]`)
const name = (page: Page) => page.locator('[data-field="label"]')
const choose = (page: Page, slug: string) => card(page, slug).click({ position: { x: 60, y: 16 } })
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible()
const others = (page: Page) => page.locator('[data-others="1"]')
const field = (page: Page, locale: PageLocale) => page.locator(`[data-field="config.text.${locale}"]`)
const undo = async (page: Page, slug: string) => {
  await card(page, slug).focus()
  await page.keyboard.press('Control+z')
}
const away = (page: Page) => page.route('**/api/trpc/**', (route) => route.abort('connectionrefused'))
const back = (page: Page) => page.unroute('**/api/trpc/**')

for (const locale of ['en', 'zh-CN'] as const) {
  const t = read[locale]
  const otherLocale: PageLocale = locale === 'en' ? 'zh-CN' : 'en'

  test.describe(`two people, read in ${locale}`, () => {
    test.use({ locale, viewport: wide })

    const text = (page: Page) => field(page, locale)
    let context: BrowserContext
    /** The person whose page is looked at is `page`; this one works beside them, in the other language. */
    let other: Page
    test.beforeEach(async ({ browser, page }) => {
      context = await browser.newContext({ locale: otherLocale, viewport: wide })
      other = await context.newPage()
      const url = await openFlow(page, locale)
      // The one who made it leaves it first: nobody else is to be there.
      await page.goto('/flows')
      await signInNewUser(page, { workspaceId: 'demo', name: names[locale] })
      await page.goto(url)
      await signInNewUser(other, { workspaceId: 'demo', name: names[otherLocale] })
      await other.goto(url)
      await expect(others(page)).toBeVisible()
      await expect(others(other)).toBeVisible()
    })
    test.afterEach(() => context.close())

    test('they see each other by name and place, what one writes stands in the other, and who leaves is gone', async ({ page }) => {
      await expect(page.getByText(t.came)).toBeAttached()
      await choose(other, 'remind')
      await expect(page.locator('[data-other-at="remind"]')).toHaveText(t.other)
      await page.getByRole('button', { name: t.at }).click()
      await expect(card(page, 'remind')).toBeInViewport({ ratio: 0.95 })
      await choose(page, 'remind')
      await expect(page.getByRole('status').filter({ hasText: t.same })).toBeVisible()
      await expect(other.getByRole('status').filter({ hasText: read[otherLocale].same })).toBeVisible()
      await choose(other, 'leaveMessage')
      await text(other).fill('Beside')
      await expect(card(page, 'leaveMessage')).toContainText('Beside')
      await saved(page)
      const { violations } = await new AxeBuilder({ page }).include('[role=toolbar]').include('[data-inspector]').analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      // The browser is closed without a word of the page's.
      await context.close()
      await expect(page.locator('[data-others]')).toHaveCount(0)
      await expect(page.locator('[data-other-at]')).toHaveCount(0)
      await expect(page.getByText(t.left)).toBeAttached()
    })

    test('undo takes back what one did, and never what the other did', async ({ page }) => {
      await choose(page, 'call')
      await name(page).fill('Mine')
      await saved(page)
      await choose(other, 'leaveMessage')
      await text(other).fill('Theirs')
      await expect(card(page, 'leaveMessage')).toContainText('Theirs')
      await undo(page, 'call')
      await expect(card(page, 'call')).not.toContainText('Mine')
      await expect(card(page, 'leaveMessage')).toContainText('Theirs')
      await saved(page)
      await other.reload()
      await choose(other, 'leaveMessage')
      await expect(text(other)).toHaveValue('Theirs')
      await page.keyboard.press('Control+y')
      await expect(card(page, 'call')).toContainText('Mine')
      await expect(card(page, 'leaveMessage')).toContainText('Theirs')
    })

    test('the same words written by both: the other is named, both texts are shown, and nothing is overwritten before a choice', async ({ page }) => {
      await away(page)
      await choose(other, 'leaveMessage')
      await text(other).fill('Written by the other')
      await saved(other)
      await choose(page, 'leaveMessage')
      await text(page).fill('Written by me')
      await expect(page.locator('[data-save="offline"]')).toBeVisible()
      await back(page)
      const dialog = page.getByRole('dialog', { name: t.conflict })
      await expect(dialog).toBeVisible()
      await expect(dialog.getByRole('radio', { name: `${t.take} Written by the other` })).toBeVisible()
      await expect(dialog.getByRole('group', { name: t.place })).toContainText('Written by me')
      expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations.map(({ id }) => id)).toEqual([])

      // Put off, it does not come up again at every key, and then asks about what was typed last.
      await dialog.getByRole('button', { name: t.later }).click()
      await text(page).fill('Written by me, and more')
      await page.locator('[data-save="conflict"]').getByRole('button').click()
      await expect(dialog.getByRole('radio', { name: `${t.keep} Written by me, and more` })).toBeVisible()
      await expect(text(other)).toHaveValue('Written by the other')
      await dialog.getByRole('radio', { name: t.take }).check()
      await dialog.getByRole('button', { name: t.settle }).click()
      await expect(text(page)).toHaveValue('Written by the other')
      await saved(page)
      // A choice is a step like any other.
      await undo(page, 'leaveMessage')
      await expect(text(other)).toHaveValue('Written by me, and more')
    })

    test('a step deleted under somebody’s hands is told with the name; against unsaved work it is asked about, and comes back whole', async ({ page }) => {
      await choose(page, 'remind')
      await expect(name(page)).toBeVisible()
      await choose(other, 'remind')
      await other.keyboard.press('Delete')
      await expect(page.getByText(t.gone)).toBeVisible()
      await expect(card(page, 'remind')).toHaveCount(0)
      await expect(name(page)).toHaveCount(0)
      await undo(other, 'call')
      await expect(card(page, 'remind')).toHaveCount(1)

      await away(page)
      await choose(page, 'remind')
      await name(page).fill('Still needed')
      await expect(page.locator('[data-save="offline"]')).toBeVisible()
      await choose(other, 'remind')
      await other.keyboard.press('Delete')
      await saved(other)
      await expect(other.locator('.react-flow__edge[data-id="call:answered"]')).toHaveCount(0)
      await back(page)
      const dialog = page.getByRole('dialog', { name: t.conflict })
      await expect(dialog.getByRole('group', { name: t.whole })).toContainText('Still needed')
      await expect(dialog.getByRole('radio', { name: `${t.take} ${t.removed}` })).toBeVisible()
      await dialog.getByRole('radio', { name: t.keep }).check()
      await dialog.getByRole('button', { name: t.settle }).click()
      await saved(page)
      await expect(card(page, 'remind')).toContainText('Still needed')
      await expect(card(other, 'remind')).toHaveCount(1)
      await expect(other.locator('.react-flow__edge[data-id="call:answered"]')).toHaveCount(1)
    })

    test('one publishes while the other has work that is not saved: it is in no version, and is not lost', async ({ page }) => {
      await away(other)
      await choose(other, 'leaveMessage')
      await text(other).fill('Not saved yet')
      await expect(other.locator('[data-save="offline"]')).toBeVisible()
      await choose(page, 'call')
      await name(page).fill('Published')
      await page.getByRole('button', { name: words[locale].publish, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: words[locale].publish, exact: true }).click()
      await expect(dialog.getByText(words[locale].published)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(card(page, 'leaveMessage')).not.toContainText('Not saved yet')
      await back(other)
      await expect(card(page, 'leaveMessage')).toContainText('Not saved yet')
      await saved(other)
      await expect(page.getByRole('dialog')).toHaveCount(0)
    })
  })
}
