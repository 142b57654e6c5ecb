import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { spokenText } from '../../flows/read/spoken-text'
import { findEspeak } from './espeak-engine'
import { respell } from './espeak-respelling'

const espeak = await findEspeak()

/** Sounds of the voice, without stress, tone numbers and joints: neighbours change the tones. */
const sounds = (text: string): string =>
  execFileSync('espeak-ng', ['-q', '-x', '-v', 'cmn-latn-pinyin', '--stdin'], { input: text, encoding: 'utf8' }).replace(/['\d,\s_|]/g, '')

/** One by one: what the voice says when no phrase of its own dictionary interferes. */
const oneByOne = (characters: string): string => [...characters].map(sounds).join('')

const cases = [
  ['13800138000', '幺三八零零幺三八零零零'],
  ['2026年11月23日', '二零二六年十一月二十三日'],
  ['02:10', '灵辰两点十分'],
  ['20000元', '两万元'],
  ['2个', '两个'],
  ['20%', '百分之二十'],
  ['还款', '环款'],
  ['重新选择', '崇新选择'],
] as const

describe('Mandarin as espeak-ng says it', () => {
  it.for(cases)('%s sounds like %s', ([written, sound], ctx) => {
    if (!espeak) return ctx.skip('espeak-ng is not on the PATH')
    expect(sounds(respell(spokenText(written, 'zh-CN')))).toBe(oneByOne(sound))
  })

  it('needs its words respelt', (ctx) => {
    if (!espeak) return ctx.skip('espeak-ng is not on the PATH')
    expect(sounds('还款')).not.toBe(oneByOne('环款'))
  })
})
