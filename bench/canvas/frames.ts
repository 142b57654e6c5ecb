import type { Page } from '@playwright/test'

export interface Frames {
  readonly fps: number
  /** Longest frame, in ms. */
  readonly worstMs: number
}

/** Moves the pointer along a path with the button down and counts the frames that were painted meanwhile. */
export async function framesWhileDragging(
  page: Page,
  from: { readonly x: number; readonly y: number },
  by: { readonly x: number; readonly y: number },
): Promise<Frames> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.evaluate(() => {
    const times: number[] = []
    const tick = (now: number) => {
      times.push(now)
      if (!Reflect.get(window, 'benchStop')) requestAnimationFrame(tick)
    }
    Object.assign(window, { benchTimes: times, benchStop: false })
    requestAnimationFrame(tick)
  })
  const steps = 90
  for (let i = 1; i <= steps; i += 1) await page.mouse.move(from.x + (by.x * i) / steps, from.y + (by.y * i) / steps)
  const times = await page.evaluate(() => {
    Object.assign(window, { benchStop: true })
    return Reflect.get(window, 'benchTimes') as number[]
  })
  await page.mouse.up()
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time))
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  return { fps: Math.round((gaps.length / total) * 1_000), worstMs: Math.round(Math.max(...gaps)) }
}
