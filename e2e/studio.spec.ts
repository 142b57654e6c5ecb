import { test } from '@playwright/test'
import { editAndPublish } from './studio/edit-and-publish'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } })

    test('a user moves a node, drags a new one in, connects it, edits its text, sees it saved and publishes it', async ({ page }) => {
      await editAndPublish(page, locale)
    })
  })
}
