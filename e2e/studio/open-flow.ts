import { expect, type Page } from '@playwright/test'

/** Words of the pages, as a user finds things by them. */
export const words = {
  'zh-CN': {
    appointment: '试听课提醒',
    newFlow: '新建流程',
    use: '使用',
    say: '播报',
    remind: '提醒并确认',
    afterNext: '“播完”之后',
    textZh: '播报内容（中文）',
    textEn: '播报内容（英文）',
    sentence: '您好，这里是启程培训学校。',
    undo: '撤销',
    redo: '重做',
    publish: '发布',
    identify: '表明身份',
    published: /第 \d+ 版已发布/,
    saved: '已保存',
  },
  en: {
    appointment: 'Trial-lesson reminder',
    newFlow: 'New flow',
    use: 'Use',
    say: 'Say',
    remind: 'Remind and confirm',
    afterNext: 'After “Done”',
    textZh: 'Text (Chinese)',
    textEn: 'Text (English)',
    sentence: 'Hello, this is Qicheng school.',
    undo: 'Undo',
    redo: 'Redo',
    publish: 'Publish',
    identify: 'Identify first',
    published: /Version \d+ is published/,
    saved: 'Saved',
  },
} as const

export type PageLocale = keyof typeof words

export async function signIn(page: Page): Promise<void> {
  await page.goto(`/sign-in/demo?token=${process.env.CALLWEAVE_SIGN_IN_TOKEN ?? ''}`)
}

/** Signs in and opens a copy of the appointment example of its own, so that specs do not meet in one flow. */
export async function openFlow(page: Page, locale: PageLocale): Promise<string> {
  await signIn(page)
  await page.goto('/flows/new')
  await page.getByRole('button', { name: new RegExp(`${words[locale].use}.*${words[locale].appointment}`) }).click()
  await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/)
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  return page.url()
}
