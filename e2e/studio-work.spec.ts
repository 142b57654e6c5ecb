import { expect, test } from '@playwright/test'
import { openFlow, words } from './studio/open-flow'

// Wide enough for the first cards of the example: cards outside the window are not drawn.
test.use({ locale: 'en', viewport: { width: 1920, height: 1080 } })
const t = words.en

test('what is typed while the server is away survives a reload and is saved when it is back', async ({ page, context }) => {
  const url = await openFlow(page, 'en')
  await page.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })
  await page.route('**/api/trpc/**flow.saveDraft**', (route) => route.abort('connectionrefused'))
  const name = page.locator('[data-field="label"]')
  await name.fill('Typed while away')
  await expect(page.locator('[data-save="offline"]')).toBeVisible()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('/flows')
  await page.unroute('**/api/trpc/**flow.saveDraft**')
  await page.goto(url)
  await expect(page.locator('.react-flow__node[data-id="remind"]')).toContainText('Typed while away')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()

  const other = await context.newPage()
  await other.goto(url)
  await expect(other.locator('.react-flow__node[data-id="remind"]')).toContainText('Typed while away')
})

test('two tabs: work that does not touch is joined, the same field is asked about, nothing is overwritten', async ({ page, context }) => {
  const url = await openFlow(page, 'en')
  const other = await context.newPage()
  await other.goto(url)
  const rename = async (tab: typeof page, slug: string, text: string) => {
    await tab.locator(`.react-flow__node[data-id="${slug}"]`).click({ position: { x: 60, y: 16 } })
    await tab.locator('[data-field="label"]').fill(text)
  }
  await rename(other, 'call', 'Dialled by the other')
  await expect(other.locator('[data-save="saved"]')).toBeVisible()
  await expect(page.locator('.react-flow__node[data-id="call"]')).toContainText('Dialled by the other')
  // Away, it cannot hear of what is saved meanwhile: whoever came second would otherwise only go on from there.
  await other.route('**/api/trpc/**', (route) => route.abort('connectionrefused'))
  await rename(page, 'remind', 'Reminded by me')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()

  await rename(other, 'remind', 'Reminded by the other')
  await expect(other.locator('[data-save="offline"]')).toBeVisible()
  await expect(other.locator('.react-flow__node[data-id="remind"]')).toContainText('Reminded by the other')
  await other.unroute('**/api/trpc/**')
  await expect(other.locator('[data-save="conflict"]')).toBeVisible()
  const dialog = other.getByRole('dialog')
  await expect(dialog).toContainText('Reminded by me')
  await expect(dialog).toContainText('Reminded by the other')
  await dialog.getByRole('radio', { name: /Keep mine/ }).check()
  await dialog.getByRole('button', { name: 'Settle and save' }).click()
  await expect(other.locator('[data-save="saved"]')).toBeVisible()
  await page.reload()
  await expect(page.locator('.react-flow__node[data-id="remind"]')).toContainText('Reminded by the other')
})

test('by keyboard alone: find a node, walk, add behind a free exit, delete, undo', async ({ page }) => {
  await openFlow(page, 'en')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('remind')
  await page.keyboard.press('Enter')
  await expect(page.locator('.react-flow__node[data-id="remind"]')).toHaveClass(/selected/)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.locator('.react-flow__node[data-id="remind"]')).not.toHaveClass(/selected/)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.locator('.react-flow__node[data-id="remind"]')).toHaveClass(/selected/)

  await page.keyboard.press('a')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('wait')
  await page.keyboard.press('Enter')
  await expect(page.locator('.react-flow__node[data-id="wait"]')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.locator('.react-flow__node[data-id="wait"]')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.react-flow__node[data-id="wait"]')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.react-flow__node[data-id="wait"]')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Outline')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Outline' })).toBeVisible()
  await expect(page.locator('[data-studio]').getByText(t.remind).first()).toBeVisible()
})

test('copy and paste carry nodes as text; junk is refused with a reason', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openFlow(page, 'en')
  await page.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })
  await page.locator('.react-flow__node[data-id="remind"]').focus()
  await page.keyboard.press('Control+c')
  await expect(page.getByText('Nodes copied: 1')).toBeVisible()
  await page.keyboard.press('Control+v')
  await expect(page.locator('.react-flow__node[data-id="remind-2"]')).toHaveCount(1)
  await page.evaluate(() => navigator.clipboard.writeText('a shopping list'))
  await page.keyboard.press('Control+v')
  await expect(page.getByText('The clipboard holds no nodes')).toBeVisible()
})

test('a tried call walks the flow, shows where it is, and takes a turn back', async ({ page }) => {
  await openFlow(page, 'en')
  await page.getByRole('button', { name: 'Try the call' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: 'Cleared' }).click()
  await page.getByRole('button', { name: 'They answer', exact: true }).click()
  const keypad = page.getByRole('group', { name: 'Key pad' })
  while (!(await keypad.isVisible())) await page.getByRole('button', { name: 'They listen', exact: true }).click()
  await expect(page.locator('.react-flow__node[data-id="remind"]')).toBeAttached()
  await keypad.getByRole('button', { name: 'Press 1' }).click()
  await expect(page.getByRole('list', { name: 'The call' })).toContainText('Presses 1')
  await page.getByRole('button', { name: 'Step back' }).click()
  await expect(keypad).toBeVisible()
})

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale })

    test('two tabs in one flow see each other, and what one saves stands in the other', async ({ page, context }) => {
      const url = await openFlow(page, locale)
      const other = await context.newPage()
      await other.goto(url)
      const seen = page.locator('[data-others="1"]')
      await expect(seen).toBeVisible()
      const flag = page.locator('[data-other-at="remind"]')
      await other.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })
      await expect(flag).toHaveText(locale === 'en' ? 'You, in another tab' : '你（另一个标签页）')
      await other.locator('[data-field="label"]').fill('From the other tab')
      // Nothing is done here: it comes by itself, and what is typed meanwhile stays.
      await expect(page.locator('.react-flow__node[data-id="remind"]')).toContainText('From the other tab')
      await expect(page.locator('[data-save="saved"]')).toBeVisible()
      await page.locator('.react-flow__node[data-id="call"]').click({ position: { x: 60, y: 16 } })
      await page.locator('[data-field="label"]').fill('From this one')
      await expect(other.locator('.react-flow__node[data-id="call"]')).toContainText('From this one')
      await page.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })
      await expect(page.getByRole('status').filter({ hasText: locale === 'en' ? 'at this step too' : '也在这个节点' })).toBeVisible()
      // A reload is the same person in the same window: nobody is left behind.
      await other.reload()
      const seenThere = other.locator('[data-others]')
      await expect(seenThere).toBeVisible()
      expect(await seenThere.getAttribute('data-others')).toBe('1')
      await other.close()
      await expect(seen).toHaveCount(0)
      await expect(flag).toHaveCount(0)
    })
  })
}
