import { expect, type Page } from '@playwright/test'
import { openFlow, type PageLocale } from './open-flow'

/** Words of the simulator, as a user finds things by them. */
export const simulatorWords = {
  'zh-CN': {
    open: '试呼',
    start: '开始试呼',
    step: '按通常情况走一步',
    toEnd: '按通常情况走到结束',
    press: '按 1',
    script: '通话经过',
    pressed: '按 1',
    ended: /^通话结束：已完成/,
    change: '改这一步：接听',
    busy: '占线',
    endedBusy: /^通话结束：占线/,
    answered: '接听',
    save: '保存为场景',
    name: '场景名称',
    scenarios: '场景',
    runAll: '全部运行',
    allHold: (n: number) => `${n} 个场景全部成立`,
    holds: '成立',
    coverage: '未覆盖',
    variables: '变量',
  },
  en: {
    open: 'Try the call',
    start: 'Start',
    step: 'One step the usual way',
    toEnd: 'To the end the usual way',
    press: 'Press 1',
    script: 'The call',
    pressed: 'Presses 1',
    ended: /^The call ended: completed/,
    change: 'Change this turn: They answer',
    busy: 'Busy',
    endedBusy: /^The call ended: busy/,
    answered: 'They answer',
    save: 'Save as scenario',
    name: 'Name of the scenario',
    scenarios: 'Scenarios',
    runAll: 'Run all',
    allHold: (n: number) => `All ${n} hold`,
    holds: 'Holds',
    coverage: 'untested',
    variables: 'Variables',
  },
} as const

/** A new copy of the appointment flow, with the simulator's call at its first question. */
export async function tryUpToTheQuestion(page: Page, locale: PageLocale): Promise<void> {
  const t = simulatorWords[locale]
  await openFlow(page, locale)
  await page.getByRole('button', { name: t.open, exact: true }).click()
  await page.getByRole('button', { name: t.start, exact: true }).click()
  const key = page.getByRole('button', { name: t.press, exact: true })
  while (!(await key.isVisible())) await page.getByRole('button', { name: t.step }).click()
  await expect(page.locator('.react-flow__node[data-id="remind"]')).toBeAttached()
}
