import type { Page } from '@playwright/test'
import { dragCard, type Frames, pan, type Typed, type, zoomOut } from './gestures'
import type { Work } from './probe'

export interface Opening {
  readonly paintedMs: number
  readonly interactiveMs: number
  readonly firstByteMs: number
  readonly htmlMs: number
}

export interface Use {
  readonly pan: Frames
  readonly drag: Frames
  readonly typing: Typed
  readonly farPan: Frames
  /** Empty on the floor, which checks nothing. */
  readonly work: readonly Work[]
}

export async function measureOpening(page: Page, url: string): Promise<Opening> {
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'bench' in window)
  return page.evaluate(() => window.bench.opened())
}

/** What a hand does with an open flow, one after the other. */
export async function measureUse(page: Page): Promise<Use> {
  const dragged = await dragCard(page)
  await page.locator('.react-flow__node[data-id="start"]').click({ position: { x: 60, y: 14 } })
  const typing = await type(page, 'label')
  const panned = await pan(page)
  await zoomOut(page)
  const farPan = await pan(page)
  return { pan: panned, drag: dragged, typing, farPan, work: await page.evaluate(() => window.bench.work()) }
}
