import { expect, type Locator, type Page } from '@playwright/test'
import { openFlow, type PageLocale, words } from './open-flow'

/** What issue 3 has a user do on the canvas: move, drag in, connect, edit, see it saved, publish. Gives the flow's address. */
export async function editAndPublish(page: Page, locale: PageLocale): Promise<string> {
  const t = words[locale]
  const url = await openFlow(page, locale)
  const card = page.locator('.react-flow__node[data-id="call"]')
  const before = await card.boundingBox()
  await drag(page, card, { x: 60, y: 16 }, { x: 40, y: -24 })
  const after = await card.boundingBox()
  expect(Math.round((after?.x ?? 0) - (before?.x ?? 0))).toBeGreaterThan(10)

  const pane = page.locator('.react-flow__pane')
  const room = await pane.boundingBox()
  await page.getByRole('button', { name: t.say, exact: true }).dragTo(pane, { targetPosition: { x: 300, y: (room?.height ?? 600) - 90 } })
  const fresh = page.locator('.react-flow__node[data-id="say"]')
  await expect(fresh).toBeVisible()

  // From the selected node's first exit, in the inspector: the same connection as a drag makes.
  await page.getByRole('combobox', { name: t.afterNext }).click()
  await page.getByRole('option', { name: t.remind }).click()
  await expect(page.locator('.react-flow__edge[data-id="say:next"], .react-flow__edge[data-id^="say:next"]').first()).toBeAttached()
  await page.locator('.react-flow__handle.source[data-nodeid="call"][data-handleid="answered"]').dragTo(fresh.locator('.react-flow__handle.target'))
  await expect(page.locator('.react-flow__edge[data-id="call:answered"]')).toBeAttached()

  // The page's own language last: undone by itself, the card says the sentence in the other one.
  const other = words[locale === 'en' ? 'zh-CN' : 'en']
  await page.getByRole('textbox', { name: locale === 'en' ? t.textZh : t.textEn }).fill(other.sentence)
  await page.getByRole('textbox', { name: locale === 'en' ? t.textEn : t.textZh }).fill(t.sentence)
  await expect(fresh).toContainText(t.sentence)
  await expect(page.locator('[data-save="saved"]')).toBeVisible()

  await page.reload()
  await expect(page.locator('.react-flow__node[data-id="say"]')).toContainText(t.sentence)
  await page.getByRole('button', { name: t.undo }).click()
  await expect(page.locator('.react-flow__node[data-id="say"]')).not.toContainText(t.sentence)
  await page.getByRole('button', { name: t.redo }).click()

  await page.getByRole('button', { name: t.publish, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(t.identify).first()).toBeVisible()
  await dialog.getByRole('button', { name: t.publish, exact: true }).click()
  await expect(dialog.getByText(t.published)).toBeVisible()
  return url
}

async function drag(page: Page, node: Locator, grip: { x: number; y: number }, by: { x: number; y: number }) {
  const box = await node.boundingBox()
  if (!box) throw new Error('The card is not on the screen.')
  await page.mouse.move(box.x + grip.x, box.y + grip.y)
  await page.mouse.down()
  await page.mouse.move(box.x + grip.x + by.x / 2, box.y + grip.y + by.y / 2, { steps: 4 })
  await page.mouse.move(box.x + grip.x + by.x, box.y + grip.y + by.y, { steps: 4 })
  await page.mouse.up()
}
