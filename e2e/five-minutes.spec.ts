import { expect, type Page, test } from '@playwright/test'
import { pageWords } from './fixtures/page-words'
import { Keyboard } from './studio/keyboard'
import { signIn, words as studioWords } from './studio/open-flow'
import { simulatorWords } from './studio/simulate'

const words = {
  'zh-CN': {
    caller: '启程培训学校',
    sentence: '您好，明天下午三点的书法课请准时参加。',
    question: '能来请按 1，来不了请按 2。',
    say: '播报',
    menu: '按键菜单',
    find: '播报',
    prompt: '提示语',
    text: '播报内容',
    receipt: /第 1 版已发布/,
    close: '完成',
  },
  en: {
    caller: 'Qicheng',
    sentence: 'Hello, your lesson is tomorrow at three.',
    question: 'Press 1 if you will come, 2 if you cannot.',
    say: 'Say',
    menu: 'Menu',
    find: 'Say',
    prompt: 'Prompt',
    text: 'Text',
    receipt: /Version 1 is published/,
    close: 'Done',
  },
} as const

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(`a first flow, published by someone who never saw it: ${locale}`, () => {
    test.use({ locale, viewport: { width: 1440, height: 900 } })
    const [t, w, studio, simulator] = [pageWords[locale], words[locale], studioWords[locale], simulatorWords[locale]]

    test.setTimeout(60_000)

    test('by mouse', async ({ page }) => {
      await signIn(page)
      await page.goto('/')
      await page.getByRole('navigation').getByRole('link', { name: t.chrome.flows }).click()
      await page.getByRole('link', { name: studio.newFlow }).first().click()
      await page.getByRole('textbox', { name: t.studio.new.callerName }).fill(w.caller)
      await expect(page.getByRole('list', { name: t.studio.new.rules })).toContainText(studio.identify)
      await page.getByRole('button', { name: t.studio.new.useShort }).click()
      await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/)

      await page.locator('.react-flow__node').first().waitFor()
      await page.locator('.react-flow__pane').hover()
      await page.mouse.wheel(700, 0)
      await page.locator('.react-flow__node[data-id="hello"]').click({ position: { x: 60, y: 16 } })
      await page.locator(`[data-field="config.text.${locale}"]`).fill(w.sentence)
      await page.getByRole('button', { name: w.menu, exact: true }).click()
      const menu = page.locator('.react-flow__node[data-id="menu"]')
      await expect(menu).toBeVisible()
      // The one thing that is missing is named, and one click leads to it.
      await page.getByRole('button', { name: new RegExp(`^${locale === 'en' ? 'Problems' : '问题'} 1`) }).click()
      await page
        .getByRole('region', { name: locale === 'en' ? 'Problems' : '问题', exact: true })
        .getByRole('button')
        .filter({ hasText: w.prompt })
        .first()
        .click()
      await expect(page.locator(`[data-field="config.prompt.${locale}"]`)).toBeFocused()
      await page.locator(`[data-field="config.prompt.${locale}"]`).fill(w.question)

      await page.getByRole('button', { name: simulator.open, exact: true }).click()
      await page.getByRole('button', { name: simulator.start, exact: true }).click()
      await page.getByRole('button', { name: simulator.toEnd }).click()
      await expect(page.getByRole('list', { name: simulator.script })).toContainText(w.sentence)
      await publish(page)
    })

    test('by keyboard alone', async ({ page }) => {
      await signIn(page)
      await page.goto('/')
      const keys = new Keyboard(page)
      await keys.moveTo(t.chrome.flows)
      await keys.expectVisibleFocus()
      await keys.press('Enter')
      await page.waitForURL(/\/flows$/)
      await expect(page.getByRole('link', { name: studio.newFlow }).first()).toBeVisible()
      await keys.moveTo(studio.newFlow)
      await keys.press('Enter')
      await page.waitForURL(/\/flows\/new$/)
      await expect(page.getByRole('textbox', { name: t.studio.new.callerName })).toBeVisible()
      await keys.moveTo(t.studio.new.callerName)
      await keys.type(w.caller)
      await keys.moveTo(t.studio.new.useShort)
      await keys.expectVisibleFocus()
      await keys.press('Enter')
      await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/)
      await expect(page.locator('.react-flow__node').first()).toBeVisible()

      await keys.press('Control+f')
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
      await keys.type(w.find)
      await keys.press('Enter')
      await expect(page.locator('.react-flow__node[data-id="hello"]')).toBeFocused()
      await keys.press('Enter')
      await expect(page.locator(`[data-field="config.text.${locale}"]`)).toBeFocused()
      await keys.press('Control+a')
      await keys.type(w.sentence)
      await keys.press('Escape')
      await expect(page.locator('.react-flow__node[data-id="hello"]')).toBeFocused()
      await keys.press('a')
      await expect(page.getByRole('searchbox')).toBeFocused()
      await keys.type(w.menu)
      await keys.press('Enter')
      await expect(page.locator('.react-flow__node[data-id="menu"]')).toBeFocused()
      await expect(page.locator('.cw-card[data-slug="menu"][data-state="error"]')).toBeVisible()
      await keys.press('Enter')
      await expect(page.locator(`[data-field="config.prompt.${locale}"]`)).toBeFocused()
      await keys.type(w.question)
      await keys.press('Escape')

      await keys.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
      await keys.type(simulator.open)
      await keys.press('Enter')
      await expect(page.getByRole('button', { name: simulator.start, exact: true })).toBeVisible()
      await keys.moveTo(simulator.start)
      await keys.press('Enter')
      await expect(page.getByRole('button', { name: simulator.toEnd })).toBeVisible()
      await keys.moveTo(simulator.toEnd)
      await keys.press('Enter')
      await expect(page.getByRole('list', { name: simulator.script })).toContainText(w.sentence)

      await keys.press('Control+Shift+p')
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText(studio.identify).first()).toBeVisible()
      await keys.moveTo(studio.publish)
      await keys.press('Enter')
      await expect(dialog.getByText(w.receipt)).toBeVisible()
      await keys.press('Escape')
      await expect(dialog).toHaveCount(0)
      test.info().annotations.push({ type: 'keys', description: String(keys.presses) })
    })

    async function publish(page: Page): Promise<void> {
      await page.getByRole('button', { name: studio.publish, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText(studio.identify).first()).toBeVisible()
      await dialog.getByRole('button', { name: studio.publish, exact: true }).click()
      await expect(dialog.getByText(w.receipt)).toBeVisible()
    }
  })
}
