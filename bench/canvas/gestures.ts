import type { Page } from '@playwright/test'

interface Point {
  readonly x: number
  readonly y: number
}

export interface Frames {
  readonly gapsMs: readonly number[]
  readonly longTasksMs: readonly number[]
}

const gestureMs = 2_000

/** Moves the pointer there and back again with the button down, by the clock: a hand does not wait for the page. */
export async function drag(page: Page, from: Point, by: Point): Promise<Frames> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.evaluate(() => window.bench.startFrames())
  const startMs = performance.now()
  for (let atMs = 0; atMs < gestureMs; atMs = performance.now() - startMs) {
    const share = 1 - Math.abs(1 - (2 * atMs) / gestureMs)
    await page.mouse.move(from.x + by.x * share, from.y + by.y * share)
  }
  const frames = await page.evaluate(() => window.bench.stop())
  await page.mouse.move(from.x, from.y)
  await page.mouse.up()
  return frames
}

export async function pan(page: Page): Promise<Frames> {
  const pane = await page.locator('.react-flow__pane').boundingBox()
  if (!pane) throw new Error('no canvas')
  return drag(page, { x: pane.x + pane.width * 0.9, y: pane.y + 24 }, { x: -pane.width * 0.8, y: pane.height * 0.6 })
}

export async function dragCard(page: Page): Promise<Frames> {
  const card = await page.locator('.react-flow__node[data-id="start"]').boundingBox()
  if (!card) throw new Error('no card')
  return drag(page, { x: card.x + 80, y: card.y + 14 }, { x: 240, y: 240 })
}

/** As far away as the canvas goes: about a thousand cards in view. */
export async function zoomOut(page: Page): Promise<void> {
  const pane = await page.locator('.react-flow__pane').boundingBox()
  if (!pane) throw new Error('no canvas')
  await page.mouse.move(pane.x + 60, pane.y + 60)
  await page.keyboard.down('Control')
  for (let i = 0; i < 40 && (await zoomOf(page)) > 0.081; i += 1) await page.mouse.wheel(0, 120)
  await page.keyboard.up('Control')
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
}

async function zoomOf(page: Page): Promise<number> {
  const transform = await page.locator('.react-flow__viewport').evaluate((element) => (element as HTMLElement).style.transform)
  return Number(/scale\(([\d.]+)\)/.exec(transform)?.[1] ?? 1)
}

export interface Typed {
  readonly keysMs: readonly number[]
  readonly longTasksMs: readonly number[]
}

/** Words at a quick hand's pace, with pauses between that let a save begin. */
export async function type(page: Page, field: string): Promise<Typed> {
  await page.locator(`[data-field="${field}"]`).focus()
  await page.keyboard.press('End')
  await page.evaluate(() => window.bench.startKeys())
  for (let word = 0; word < 5; word += 1) {
    await page.keyboard.type('lessons ', { delay: 60 })
    await page.waitForTimeout(700)
  }
  return page.evaluate(() => window.bench.stop())
}
