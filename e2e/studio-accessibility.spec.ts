import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openFlow, signIn } from './studio/open-flow'

async function seriousIssues(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    )
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, locale: 'en', viewport: { width: 1920, height: 1080 }, contextOptions: { reducedMotion: 'reduce' } })

    test('flow list, canvas, inspector, outline, prompts, simulator and dialogs have no serious or critical issue', async ({ page }) => {
      await signIn(page)
      await page.goto('/flows')
      await expect(page.getByRole('table')).toBeVisible()
      expect(await seriousIssues(page)).toEqual([])
      const url = await openFlow(page, 'en')
      await page.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })
      await expect(page.locator('[data-field="label"]')).toBeVisible()
      expect(await seriousIssues(page)).toEqual([])
      for (const view of ['Outline', 'Prompts']) {
        await page.getByRole('button', { name: view, exact: true }).click()
        expect(await seriousIssues(page)).toEqual([])
      }
      await page.getByRole('button', { name: 'Canvas', exact: true }).click()
      await page.getByRole('button', { name: 'Try the call' }).click()
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      expect(await seriousIssues(page)).toEqual([])
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
      expect(await seriousIssues(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible()
      expect(await seriousIssues(page)).toEqual([])
      await page.goto(`${url}/print`)
      await expect(page.locator('[data-pictures] img').first()).toBeVisible()
      expect(await seriousIssues(page), 'print').toEqual([])
      await page.goto(`${url}/compare`)
      await expect(page.locator('.react-flow__node').first()).toBeVisible()
      expect(await seriousIssues(page), 'compare').toEqual([])
    })
  })
}
