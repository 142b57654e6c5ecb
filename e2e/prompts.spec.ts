import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import iconv from 'iconv-lite'
import { tone } from '../server/prompt/testing/sounds'
import { encodeWav } from '../server/prompt/wav'
import { openFlow } from './studio/open-flow'

const words = {
  'zh-CN': {
    view: '话术',
    exportCsv: '导出 CSV',
    importCsv: '导入 CSV',
    apply: '应用',
    changes: '将修改 2 处',
    variables: '变量与原文不一致：1 处',
    search: '在话术中查找',
    replace: '替换为',
    replaceAll: '全部替换',
    undo: '撤销',
    render: '合成全部',
    refused: '录音没能使用',
    unrecord: '去掉录音，改用语音合成',
    state: '状态',
    rendered: '已合成',
    noId: '缺少 id 列',
    encoding: '无法判断这个文件的编码',
    lagging: '译文依据的是旧原文：1 处',
    takeLagging: '仍然采用这些译文',
    missing: '未填写',
    all: '全部状态',
    count: /将修改 (\d+) 处话术/,
    replaceNone: '正在显示的话术里没有',
  },
  en: {
    view: 'Prompts',
    exportCsv: 'CSV for translators',
    importCsv: 'Take CSV in',
    apply: 'Apply',
    changes: 'Texts to change: 2',
    variables: 'Variables differ from the text before: 1',
    search: 'Find in the prompts',
    replace: 'Replace with',
    replaceAll: 'Replace all',
    undo: 'Undo',
    render: 'Render all',
    refused: 'The recording was not taken',
    unrecord: 'Take the recording off: the voice says it',
    state: 'State',
    rendered: 'Rendered',
    noId: 'There is no column id',
    encoding: 'The encoding of this file cannot be told',
    lagging: 'Source changed since the file was sent: 1',
    takeLagging: 'Take these translations all the same',
    missing: 'Not written yet',
    all: 'Every state',
    count: /Texts to change: (\d+)/,
    replaceNone: 'No prompt that is shown has',
  },
} as const

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1920, height: 1080 } })
    const w = words[locale]

    test('prompts go to translators and come back, are replaced in all texts at once, and rendered', async ({ page }) => {
      await openFlow(page, locale)
      await page.getByRole('button', { name: w.view, exact: true }).click()
      const started = page.waitForEvent('download')
      await page.getByRole('button', { name: w.exportCsv }).click()
      const csv = await readFile(await (await started).path(), 'utf8')
      expect(csv.charCodeAt(0)).toBe(0xfeff)

      const input = page.locator('input[accept*="csv"]')
      const choose = (text: string, encoding = 'utf-8') =>
        input.setInputFiles({
          name: 'back.csv',
          mimeType: 'text/csv',
          buffer: iconv.encode(text.replace(/^\uFEFF/, ''), encoding, { addBOM: encoding.startsWith('u') }),
        })
      await choose('phone,name\r\n1,x\r\n')
      await expect(page.getByRole('dialog').getByRole('alert')).toContainText(w.noId)
      await page.keyboard.press('Escape')
      // Bytes that could be anything are not guessed at.
      await choose('id,en\r\nx/text,We’re here\r\n', 'windows-1252')
      await expect(page.getByRole('dialog').getByRole('alert')).toContainText(w.encoding)
      await page.keyboard.press('Escape')

      const first = (from: string, to: string, text: string) => text.replace(from, to)
      await choose(
        first('Thank you, that is confirmed.', 'Lovely, that is confirmed.', first('Hello {{ name }}. This is a reminder', 'Hello. This is a reminder', csv)),
        // What Excel saves in China and elsewhere.
        locale === 'zh-CN' ? 'gbk' : 'utf-16le',
      )
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('region', { name: w.changes })).toContainText('Lovely')
      await expect(dialog.getByRole('region', { name: w.variables })).toBeVisible()
      await dialog.getByRole('button', { name: w.apply }).click()
      await expect(page.locator('textarea', { hasText: 'Lovely, that is confirmed.' })).toBeVisible()
      await expect(page.locator('[data-save="saved"]')).toBeVisible()
      await page.getByRole('button', { name: w.undo, exact: true }).click()
      await expect(page.locator('textarea', { hasText: 'Thank you, that is confirmed.' })).toBeVisible()
      await expect(page.locator('textarea', { hasText: 'Hello {{ name }}. This is a reminder' })).toBeVisible()

      // The Chinese is reworded while the translator has the old Chinese before them.
      const chinese = page.locator('textarea[lang="zh-CN"]').first()
      const before = await chinese.inputValue()
      await chinese.fill(`${before}请注意。`)
      await choose(first('Hello {{ name }}. This is a reminder', 'Good day {{ name }}. This is a reminder', csv))
      const lagging = dialog.getByRole('region', { name: w.lagging })
      await expect(lagging.locator('ins', { hasText: '请注意。' })).toBeVisible()
      await expect(dialog.getByRole('button', { name: w.apply })).toBeDisabled()
      await dialog.getByRole('checkbox', { name: w.takeLagging }).click()
      await dialog.getByRole('button', { name: w.apply }).click()
      await expect(page.locator('textarea', { hasText: 'Good day {{ name }}. This is a reminder' })).toBeVisible()
      await page.getByRole('button', { name: w.undo, exact: true }).click()
      await page.getByRole('button', { name: w.undo, exact: true }).click()
      await expect(chinese).toHaveValue(before)

      // What another state hides is not replaced.
      const chooseState = async (name: string) => {
        await page.getByRole('combobox', { name: w.state }).click()
        await page.getByRole('option', { name, exact: true }).click()
      }
      const preview = async () => {
        await page.getByRole('button', { name: w.replaceAll }).click()
        return dialog
      }
      await page.getByRole('searchbox', { name: w.search }).fill('Goodbye')
      await page.getByRole('textbox', { name: w.replace }).fill('Bye')
      await chooseState(w.missing)
      await expect((await preview()).getByText(w.replaceNone)).toBeVisible()
      await expect(dialog.getByRole('button', { name: w.apply })).toBeDisabled()
      await page.keyboard.press('Escape')
      await chooseState(w.all)
      const shown = await page.locator('textarea', { hasText: 'Goodbye' }).count()
      await expect((await preview()).getByRole('region', { name: w.count })).toContainText(String(shown))
      await expect(dialog.locator('del', { hasText: 'Goodbye' })).toHaveCount(shown)
      await expect(page.locator('textarea', { hasText: 'Goodbye' })).toHaveCount(shown)
      await dialog.getByRole('button', { name: w.apply }).click()
      await page.getByRole('searchbox', { name: w.search }).fill('')
      await expect(page.locator('textarea', { hasText: 'Goodbye' })).toHaveCount(0)
      await page.getByRole('button', { name: w.undo, exact: true }).click()
      await expect(page.locator('textarea', { hasText: 'Goodbye' }).first()).toBeVisible()

      // A sentence without variables can be a person's recording; with one, it is another sentence for everybody.
      const cell = page.locator('td').filter({ has: page.locator('textarea', { hasText: 'I did not hear your choice' }) })
      const state = cell.locator('[data-prompt-state]')
      await cell.locator('input[type=file]').setInputFiles({ name: 'noise.wav', mimeType: 'audio/wav', buffer: Buffer.from('no sound at all') })
      await expect(page.getByText(w.refused)).toBeVisible()
      await cell.locator('input[type=file]').setInputFiles({ name: 'mine.wav', mimeType: 'audio/wav', buffer: Buffer.from(encodeWav(tone({ ms: 1_500 }))) })
      await expect(state).toHaveAttribute('data-prompt-state', 'recorded')
      await expect(state).toContainText('1.5')
      await expect(
        page
          .locator('td')
          .filter({ has: page.locator('textarea', { hasText: 'Hello {{ name }}' }) })
          .locator('input[type=file]'),
      ).toHaveCount(0)
      await cell.getByRole('button', { name: w.unrecord }).click()
      await expect(state).not.toHaveAttribute('data-prompt-state', 'recorded')

      await page.getByRole('button', { name: w.render }).click()
      await expect(page.locator('[data-prompt-state="written"]')).toHaveCount(0, { timeout: 90_000 })
      await page.getByRole('combobox', { name: w.state }).click()
      await page.getByRole('option', { name: w.rendered }).click()
      await expect(page.locator('[data-prompt-state="rendered"]').first()).toContainText(w.rendered)
    })
  })
}
