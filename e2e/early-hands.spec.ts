import { expect, type Page, test } from '@playwright/test'
import { pageWords } from './fixtures/page-words'
import { openFlow, signIn } from './studio/open-flow'

/** From the next load on, only the scripts that the page itself names arrive; the others wait until they are let go. */
async function holdLateScripts(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let html = ''
  await page.route(/\/flows\/[^/?]+$/, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    html = await response.text()
    await route.fulfill({ response, body: html })
  })
  await page.route(/\/_next\/static\/chunks\//, async (route) => {
    if (!html.includes(new URL(route.request().url()).pathname.split('/').at(-1) ?? '')) await gone
    await route.continue()
  })
  return letGo
}

test.describe('a hand that is faster than the code', () => {
  test.use({ locale: 'en', viewport: { width: 1920, height: 1080 } })

  test('moves a card, opens and types into the command palette, and loses no key', async ({ page }) => {
    await openFlow(page, 'en')
    const letGo = await holdLateScripts(page)
    await page.reload()
    const card = page.locator('.react-flow__node[data-id="remind"]')
    await expect(card).toBeVisible()
    const x = () => card.evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).e)
    const before = await x()
    const box = await card.boundingBox()
    if (!box) throw new Error('no card')
    await page.mouse.move(box.x + 80, box.y + 14)
    await page.mouse.down()
    await page.mouse.move(box.x + 180, box.y + 14, { steps: 5 })
    await page.mouse.up()
    await expect.poll(x).toBeGreaterThan(before + 50)
    // Waits for the actions: the outline cannot be there yet.
    await page.keyboard.press('m')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('outl')
    await expect(page.getByRole('dialog').locator('input')).toHaveValue('outl')
    letGo()
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('outl')
    await page.keyboard.type('ine')
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('outline')
    await expect(page.locator('.react-flow__minimap')).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-studio]').getByRole('button', { name: 'Outline', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  })

  test('opens the menu by its first key press, with the first entry chosen, and gets the focus back', async ({ page }) => {
    await openFlow(page, 'en')
    const letGo = await holdLateScripts(page)
    await page.reload()
    await expect(page.locator('.react-flow__node').first()).toBeVisible()
    const more = page.locator('[data-studio]').getByRole('toolbar').getByRole('button').last()
    await more.focus()
    await page.keyboard.press('Enter')
    letGo()
    await expect(page.getByRole('menuitem').and(page.locator(':focus'))).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(more).toBeFocused()
  })

  test('what is typed into a page that has not woken up yet is searched for', async ({ page }) => {
    await signIn(page)
    let wake: () => void = () => undefined
    const awake = new Promise<void>((resolve) => {
      wake = resolve
    })
    await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
      await awake
      await route.continue()
    })
    await page.goto('/contacts', { waitUntil: 'commit' })
    const search = page.getByRole('searchbox', { name: pageWords.en.contacts.searchLabel })
    await search.pressSequentially('nobody of this name')
    wake()
    await expect(page.getByText(pageWords.en.contacts.emptySearch)).toBeVisible()
    await expect(search).toHaveValue('nobody of this name')
  })
})
