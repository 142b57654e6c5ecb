import { describe, expect, it } from 'vitest'
import { spokenText } from './spoken-text'

const chinese = [
  ['准时到课请按 1，改约时间请按 2。', '准时到课请按一，改约时间请按二。'],
  ['2026年11月23日 15:30 开课', '二零二六年十一月二十三日下午三点三十分开课'],
  ['2026-11-23T09:05:00+08:00 前回复', '二零二六年十一月二十三日上午九点零五分前回复'],
  ['营业时间 9:00-18:00', '营业时间上午九点到下午六点'],
  ['下午3:05、晚上 8:00', '下午三点零五分、晚上八点'],
  ['2点半或 2点05分', '两点半或两点零五分'],
  ['应付 ¥1,234.56，已付 100.05元，还欠 2元。', '应付一千二百三十四元五角六分，已付一百元零五分，还欠两元。'],
  ['¥3.5万、$19.99', '三点五万元、十九点九九美元'],
  ['请致电 400-820-8820 或 13800138000', '请致电四零零，八二零，八八二零或幺三八，零零幺三，八零零零'],
  ['请拨打 110', '请拨打幺幺零'],
  ['95588 热线', '九五五八八热线'],
  ['验证码是 482913，2分钟内有效', '验证码是四八二，九幺三，两分钟内有效'],
  ['订单号 SF12 已发货', '订单号 S F，幺二已发货'],
  ['尾号 1122 的卡', '尾号幺幺二二的卡'],
  ['2个人、2号楼、第2次、2年级、2年', '两个人、二号楼、第二次、二年级、两年'],
  ['2000次、22000人、共 1000000 人', '两千次、两万二千人、共一百万人'],
  ['打 8.5 折，优惠20%，3-5天送达', '打八点五折，优惠百分之二十，三到五天送达'],
  ['气温 -2 度', '气温负二度'],
  ['12月到2027年1月', '十二月到二零二七年一月'],
  ['您好，这里没有数字。', '您好，这里没有数字。'],
] as const

const english = [
  ['Press 1 to confirm, 2 for another time.', 'Press one to confirm, two for another time.'],
  ['on 2026-11-23 at 15:30', 'on November twenty-third, twenty twenty-six at three thirty p.m.'],
  ['November 23, 2026 at 3:05 PM', 'November twenty-third, twenty twenty-six at three oh five p.m.'],
  ['open 9:00-18:00', 'open nine a.m. to six p.m.'],
  ['Call us back at 10:00.', 'Call us back at ten a.m.'],
  ['You owe $1,234.50 or ¥199.90', 'You owe one thousand two hundred thirty-four dollars and fifty cents or one hundred ninety-nine yuan and ninety fen'],
  ['call 415-555-0100', 'call four one five, five five five, zero one zero zero'],
  ['Your code is 482913', 'Your code is four eight two, nine one three'],
  ['20% off the 2nd of 1200, 3-5 days', 'twenty percent off the second of one thousand two hundred, three to five days'],
  ['call 2 people', 'call two people'],
] as const

describe('spoken text', () => {
  it.each(chinese)('zh-CN %s', (written, said) => expect(spokenText(written, 'zh-CN')).toBe(said))
  it.each(english)('en %s', (written, said) => expect(spokenText(written, 'en')).toBe(said))

  it('leaves no digit to the engine’s own guess, and reading twice changes nothing', () => {
    for (const [written] of chinese) {
      const said = spokenText(written, 'zh-CN')
      expect(said).not.toMatch(/\d/)
      expect(spokenText(said, 'zh-CN')).toBe(said)
    }
  })

  it('takes a long text of digits and separators in time that grows with its length', () => {
    const long = '1-2:3.4,5 '.repeat(300)
    expect(spokenText(long, 'zh-CN').length).toBeGreaterThan(long.length / 2)
    expect(spokenText(long, 'en').length).toBeGreaterThan(long.length / 2)
  })
})
