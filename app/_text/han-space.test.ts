import { describe, expect, it } from 'vitest'
import { hanSpace } from './han-space'

describe('relative times in Chinese', () => {
  const format = new Intl.RelativeTimeFormat('zh-CN', { numeric: 'auto' })

  it.each([
    [-3, 'minute', '3 分钟前'],
    [2, 'hour', '2 小时后'],
    [-45, 'second', '45 秒钟前'],
    [-1, 'day', '昨天'],
  ] as const)('%i %s: %s', (count, unit, shown) => {
    expect(hanSpace(format.format(count, unit))).toBe(shown)
  })

  it('leaves what is spaced, and English, as it is', () => {
    for (const text of ['3 分钟前', '3 minutes ago', '共 12 通']) expect(hanSpace(text)).toBe(text)
  })
})
