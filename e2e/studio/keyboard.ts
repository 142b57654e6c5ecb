import { expect, type Page } from '@playwright/test'

/** A user without a mouse: every press is counted, and nothing is touched but keys. */
export class Keyboard {
  presses = 0

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.presses += 1
    await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    this.presses += text.length
    await this.page.keyboard.insertText(text)
  }

  /** Presses `key` until the focus is on what is called so; the way must not be longer than `most`. */
  async moveTo(name: string | RegExp, { key = 'Tab', most = 60 }: { readonly key?: string; readonly most?: number } = {}): Promise<void> {
    const passed: string[] = []
    for (let n = 0; n < most; n += 1) {
      const now = await this.focused()
      if (typeof name === 'string' ? now === name : name.test(now)) return
      passed.push(now.slice(0, 30))
      await this.press(key)
    }
    throw new Error(`“${name}” was not reached by ${most} × ${key}. Passed: ${passed.join(' | ')}`)
  }

  /** What a screen reader would call the element that has the focus. */
  async focused(): Promise<string> {
    const snapshot = await this.page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return ''
      const labelledBy = element
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
      const label = element.getAttribute('aria-label') ?? labelledBy
      const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels].map((one) => one.textContent ?? '').join(' ') : ''
      return (label || labels || element.textContent || element.getAttribute('placeholder') || '').trim()
    })
    return snapshot
  }

  /** The focus must be seen: an outline or a ring stands around the element. */
  async expectVisibleFocus(): Promise<void> {
    const ring = await this.page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body)
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none'
    })
    expect(ring, 'the focus is visible').toBe(true)
  }
}
