import { expect, test } from '@playwright/test'
import { contactsCsv } from './fixtures/contacts-csv'
import { pageWords, said } from './fixtures/page-words'
import { signIn } from './fixtures/sign-in'

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale })
    const t = pageWords[locale]

    test('a CSV with bad lines is taken over without them, and each is named', async ({ page }) => {
      await signIn(page)
      await page.goto('/contacts')
      await page.getByRole('button', { name: t.contacts.upload }).click()
      const dialog = page.getByRole('dialog', { name: t.contacts.uploadTitle })
      const csv = contactsCsv(
        `bad-lines-${locale}.csv`,
        locale === 'en' ? '7300' : '7400',
        ['01', '02'],
        ['not-a-number,Nobody,en,,,', `+999${locale === 'en' ? '7300' : '7400'}000001,Twice,en,,,`],
      )
      await dialog.getByLabel(t.wizard.chooseFile).setInputFiles(csv)
      await expect(dialog.getByText(said(t.wizard.taken, { count: 2 }, locale))).toBeVisible()
      await expect(dialog.getByText(said(t.wizard.rejected, { count: 2 }, locale))).toBeVisible()
      await expect(dialog.getByRole('listitem').filter({ hasText: said(t.wizard.line, { line: 4 }, locale) })).toBeVisible()
      await expect(dialog.getByRole('listitem').filter({ hasText: said(t.wizard.line, { line: 5 }, locale) })).toBeVisible()
    })

    test('a file that is no table is refused in words, and another can be chosen', async ({ page }) => {
      await signIn(page)
      await page.goto('/contacts')
      await page.getByRole('button', { name: t.contacts.upload }).click()
      const dialog = page.getByRole('dialog', { name: t.contacts.uploadTitle })
      await dialog.getByLabel(t.wizard.chooseFile).setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('name,city\nAnn,Oslo\n') })
      await expect(dialog.getByRole('alert')).toBeVisible()
      await expect(dialog.getByLabel(t.wizard.chooseFile)).toBeEnabled()
    })

    test('a person is put on the do-not-call list with a reason, taken off with another, and both stay in the audit log', async ({ page }) => {
      await signIn(page)
      await page.goto('/contacts?tab=doNotCall')
      await page.getByRole('button', { name: t.contacts.dncAdd }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(t.contacts.dncNumber).fill('12')
      await dialog.getByLabel(t.contacts.dncReason).fill('e2e')
      await dialog.getByRole('button', { name: t.chrome.add }).click()
      await expect(dialog.getByRole('alert')).toBeVisible()
      await dialog.getByRole('button', { name: t.chrome.cancel }).click()

      await page.goto('/contacts')
      const row = page.getByRole('row').filter({ hasNotText: t.contacts.onDoNotCall }).nth(1)
      const name = (await row.getByRole('button').first().textContent()) ?? ''
      await row.getByRole('button').first().click()
      const sheet = page.getByRole('dialog', { name: t.contacts.person })
      await sheet.getByRole('button', { name: t.contacts.dncAddTitle }).click()
      const add = page.getByRole('dialog', { name: t.contacts.dncAddTitle })
      await add.getByLabel(t.contacts.dncReason).fill(`asked ${locale}`)
      await add.getByRole('button', { name: t.chrome.add }).click()
      await expect(sheet.getByText(`asked ${locale}`)).toBeVisible()

      await sheet.getByRole('button', { name: t.contacts.dncRemove }).click()
      const remove = page.getByRole('dialog', { name: said(t.contacts.dncRemoveTitle, { name }, locale) })
      await remove.getByLabel(t.contacts.dncReason).fill('agreed again')
      await remove.getByRole('button', { name: t.contacts.dncRemove }).click()
      await expect(sheet.getByRole('button', { name: t.contacts.dncAddTitle })).toBeVisible()

      await page.goto('/settings')
      const audit = page.getByRole('list', { name: t.settings.audit })
      await expect(audit.getByText(t.settings.actions.doNotCallRemove).first()).toBeVisible()
      await expect(audit.getByText(t.settings.actions.doNotCallAdd).first()).toBeVisible()
    })
  })
}
