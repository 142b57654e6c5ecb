import { describe, expect, it } from 'vitest'
import { findEspeak } from '../prompt/espeak-engine'
import { resample } from '../prompt/resample'
import { joined, silence, tone } from '../prompt/testing/sounds'
import { durationMs } from '../prompt/wav'
import { speechSpans, utteranceIn } from './speech-spans'
import { noisy } from './testing/noise'

const espeak = await findEspeak()

describe('where somebody speaks', () => {
  it('finds nothing in silence and in the noise of a line', () => {
    expect(speechSpans(silence(2000))).toEqual([])
    expect(speechSpans(noisy(silence(2000), -55))).toEqual([])
  })

  it('finds the ends to 20 ms, through noise', () => {
    const [span, ...others] = speechSpans(noisy(joined(silence(500), tone({ ms: 800 }), silence(700)), -45))
    expect(others).toEqual([])
    expect(span?.fromMs).toBe(500)
    expect(span?.toMs).toBe(1300)
  })

  it('bridges the gaps inside a word and drops clicks', () => {
    expect(speechSpans(joined(silence(300), tone({ ms: 300 }), silence(120), tone({ ms: 300 }), silence(300)))).toHaveLength(1)
    expect(speechSpans(joined(silence(500), tone({ ms: 20 }), silence(500)))).toEqual([])
  })

  it('hears somebody who never pauses', () => expect(speechSpans(tone({ ms: 1000 }))).toEqual([{ fromMs: 0, toMs: 1000 }]))
})

describe('the utterance', () => {
  const spoken = joined(silence(1000), tone({ ms: 500 }), silence(400), tone({ ms: 500 }), silence(1500), tone({ ms: 300 }), silence(200))

  it('ends at the first pause that is long enough', () => {
    expect(utteranceIn(spoken, 900)).toMatchObject({ fromMs: 850, toMs: 2550 })
    expect(utteranceIn(spoken, 300)).toMatchObject({ toMs: 1650 })
    expect(utteranceIn(silence(1000), 900)).toBeUndefined()
  })

  it('takes a spoken sentence whole', async (ctx) => {
    if (!espeak) return ctx.skip('espeak-ng is not on the PATH')
    const sentence = resample(await espeak.speak({ text: '是的，我要预约明天下午的课', locale: 'zh-CN' }), 8000)
    const found = utteranceIn(noisy(joined(silence(700), sentence, silence(1200)), -50), 900)
    expect(found?.fromMs).toBeGreaterThanOrEqual(500)
    expect((found?.toMs ?? 0) - (found?.fromMs ?? 0)).toBeGreaterThan(durationMs(sentence) * 0.8)
  })
})
