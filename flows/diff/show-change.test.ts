import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showChange } from './show-change'

const long =
  '您好，我是启航教育的语音助手，想提醒您明天下午三点在静安校区有一节钢琴试听课，请提前十分钟到达，并带上您家孩子的课本和铅笔，感谢您的支持与配合，我们期待与您见面。停车请走北门，费用由我们承担，如有变动请随时来电。'

describe('what a difference shows', () => {
  it('is the place that changed, however far behind it stands', () => {
    const [before, after] = showChange(long, long.replace('北门', '南门'))
    expect(before).toContain('停车请走北门')
    expect(after).toContain('停车请走南门')
  })

  it('is never the same twice for two texts that differ, and never longer than a line', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 })
    await fc.assert(
      fc.property(text, text, text, (head, a, tail) => {
        const [before, after] = showChange(head + a + tail, `${head}!${tail}`)
        return (a === '!' || before !== after) && [...before, ...after].length <= 2 * 84
      }),
      { seed: 20261126 },
    )
  })

  it('of short texts is all of them, of what was not there a dash', () => {
    expect(showChange('一', undefined)).toEqual(['“一”', '–'])
    expect(showChange({ 'zh-CN': '甲', en: 'a' }, { 'zh-CN': '乙', en: 'a' })).toEqual(['“甲”', '“乙”'])
  })
})
