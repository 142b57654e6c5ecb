import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openFlow, signIn } from './studio/open-flow'

const sentences = {
  'zh-CN': '您好，这里是启程培训学校，提醒您明天下午三点有一节书法试听课，地点在滨江校区二楼，请提前十分钟到场签到，谢谢您。',
  en: 'Hello, this is the school: your lesson is tomorrow at three, second floor, please come ten minutes early.',
} as const

for (const locale of ['zh-CN', 'en'] as const) {
  test.describe(locale, () => {
    let release = () => {}
    // A web server that stays held would fail every spec after this one.
    test.afterEach(() => release())
    test.use({ locale, viewport: { width: 1920, height: 1080 } })

    test('the server is killed in the middle of a sentence: typing goes on, and nothing of it is lost', async ({ page, browser, baseURL }) => {
      const url = await openFlow(page, locale)
      await page.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })
      const field = page.locator(`[data-field="config.prompt.${locale}"]`)
      await field.fill('')
      const sentence = sentences[locale]
      const cut = Math.floor(sentence.length / 3)
      await field.pressSequentially(sentence.slice(0, cut), { delay: 20 })
      release = killAndHold()
      await field.pressSequentially(sentence.slice(cut), { delay: 20 })
      await expect(page.locator('[data-save="offline"]')).toBeVisible()
      release()
      await expect(field).toHaveValue(sentence)

      // Whoever watches the processes starts it again; nobody here does anything.
      await expect(page.locator('[data-save="saved"]')).toBeVisible({ timeout: 60_000 })
      await page.reload()
      await page.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })
      await expect(field).toHaveValue(sentence)
      await page.getByRole('button', { name: locale === 'en' ? 'Undo' : '撤销', exact: true }).click()
      await expect(field).not.toHaveValue(sentence)
      await page.getByRole('button', { name: locale === 'en' ? 'Redo' : '重做', exact: true }).click()
      await expect(field).toHaveValue(sentence)
      await expect(page.locator('[data-save="saved"]')).toBeVisible()

      // A browser that kept nothing: what it shows, the server has.
      const elsewhere = await browser.newContext({ locale, baseURL, viewport: { width: 1920, height: 1080 } })
      const other = await elsewhere.newPage()
      await signIn(other)
      await other.goto(url)
      await other.locator('.react-flow__node[data-id="remind"]').click({ position: { x: 60, y: 16 } })
      await expect(other.locator(`[data-field="config.prompt.${locale}"]`)).toHaveValue(sentence)
      await elsewhere.close()
    })
  })
}

/** The web server's process, from the list of processes that the stack keeps. */
function webPid(): number | undefined {
  const processes: { name: string; pid: number }[] = JSON.parse(readFileSync(join(process.env.CALLWEAVE_STATE ?? '', 'processes.json'), 'utf8'))
  return processes.find(({ name }) => name === 'web')?.pid
}

/**
 * Kills the web server. It is started again within a moment: the new process is held before it listens, until released, so that the outage
 * lasts as long as the test wants.
 */
function killAndHold(): () => void {
  const killed = webPid()
  if (killed === undefined) throw new Error('No web server runs.')
  process.kill(killed, 'SIGKILL')
  let held: number | undefined
  const watch = setInterval(() => {
    const pid = webPid()
    if (pid === undefined || pid === killed) return
    process.kill(pid, 'SIGSTOP')
    held = pid
    clearInterval(watch)
  }, 20)
  return () => {
    clearInterval(watch)
    if (held !== undefined) process.kill(held, 'SIGCONT')
  }
}
