import { beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../../flows/model/text'
import { findEspeak } from '../../prompt/espeak-engine'
import { resample } from '../../prompt/resample'
import { joined, silence, tone } from '../../prompt/testing/sounds'
import type { Audio } from '../../prompt/wav'
import { noisy } from '../testing/noise'
import { classifyAnswer } from './classify-answer'
import { findBeep } from './find-beep'

const people: readonly (readonly [Locale, string])[] = [
  ['zh-CN', '喂'],
  ['zh-CN', '喂，你好'],
  ['zh-CN', '你好'],
  ['zh-CN', '喂，哪位？'],
  ['zh-CN', '喂，请讲'],
  ['zh-CN', '您好，我是王芳'],
  ['en', 'Hello?'],
  ['en', 'Hello, this is Anna.'],
  ['en', 'Yes?'],
  ['en', 'Speaking.'],
  ['en', 'Good morning.'],
  ['en', 'Hi, who is this?'],
]
const machines: readonly (readonly [Locale, string])[] = [
  ['zh-CN', '您好，我现在不方便接听电话，请在提示音后留言。'],
  ['zh-CN', '您拨打的用户暂时无法接通，请在嘀声后留言。'],
  ['zh-CN', '这里是晨光诊所，现在是下班时间，请留下姓名和电话，我们会尽快回复。'],
  ['zh-CN', '您好，欢迎致电云帆商城，查询订单请按一，人工服务请按零。'],
  ['zh-CN', '我在开会，请留言。'],
  ['en', 'Hi, you have reached Tom. Please leave a message after the beep.'],
  ['en', 'The person you are calling is not available. At the tone, please record your message.'],
  ['en', 'Thank you for calling. Our office is closed. Please leave your name and number.'],
  ['en', 'Hello, we cannot come to the phone right now.'],
  ['en', 'You know what to do.'],
]
/** Noise of the line, dB below full scale. */
const lines = [-70, -50, -40]
const listenMs = 4000

const espeak = await findEspeak()
const spoken = new Map<string, Audio>()
beforeAll(async () => {
  if (!espeak) return
  for (const [locale, text] of [...people, ...machines]) spoken.set(text, resample(await espeak.speak({ text, locale }), 8000))
})

const heard = (audio: Audio, noiseDb: number): Audio => {
  const line = noisy(audio, noiseDb, 7)
  return { ...line, samples: line.samples.slice(0, (8000 * listenMs) / 1000) }
}
const said = (text: string): Audio => spoken.get(text) ?? silence(1)

describe('who answered, by energy', () => {
  it('takes for a machine what talks on after a breath, and waits with what has hardly begun', () => {
    const speech = (ms: number): Audio => tone({ hertz: 220, ms })
    const greeting = joined(speech(600), silence(600), speech(2800))
    expect(classifyAnswer(greeting).is).toBe('machine')
    expect(classifyAnswer(joined(silence(2000), speech(600), silence(600), speech(800))).is).toBe('unsure')
  })

  it('takes at least nine of ten people for people and at least eight of ten machines for machines', (ctx) => {
    if (!espeak) return ctx.skip('espeak-ng is not on the PATH: there is nobody to listen to')
    const judged = lines.map((noiseDb) => ({
      noiseDb,
      people: people.map(([, text]) => ({ text, ...classifyAnswer(heard(joined(silence(300), said(text), silence(4000)), noiseDb)) })),
      machines: machines.map(([, text]) => ({
        text,
        ...classifyAnswer(heard(joined(silence(500), said(text), silence(400), tone({ hertz: 1000, ms: 400 }), silence(2000)), noiseDb)),
      })),
    }))
    for (const { noiseDb, people: humans, machines: greetings } of judged) {
      const right = (all: readonly { is: string }[], is: string) => all.filter((each) => each.is === is).length
      const waited = humans.map(({ decidedAtMs }) => decidedAtMs).toSorted((a, b) => a - b)
      const wrong = [...humans.filter(({ is }) => is !== 'human'), ...greetings.filter(({ is }) => is !== 'machine')].map(({ text, is }) => `${text} → ${is}`)
      process.stderr.write(
        `AMD energy, noise ${noiseDb} dB: people ${right(humans, 'human')}/${humans.length}, machines ${right(greetings, 'machine')}/${greetings.length}, ` +
          `a person waits ${waited[Math.floor(waited.length / 2)]} ms (median), ${waited.at(-1)} ms (most)${wrong.length ? `; wrong: ${wrong.join(', ')}` : ''}\n`,
      )
      expect(right(humans, 'human') / humans.length).toBeGreaterThanOrEqual(0.9)
      expect(right(greetings, 'machine') / greetings.length).toBeGreaterThanOrEqual(0.8)
    }
  })

  it('does not guess about silence', () => expect(classifyAnswer(noisy(silence(3000), -55))).toMatchObject({ is: 'unsure', why: 'silence' }))
})

describe('the beep', () => {
  it.each([440, 850, 1000, 1400, 2000])('is found at %i Hz, in place and pitch, through noise', (hertz) => {
    const beep = findBeep(noisy(joined(silence(1000), tone({ hertz, ms: 400 }), silence(500)), -45))
    expect(Math.abs((beep?.hertz ?? 0) - hertz)).toBeLessThanOrEqual(20)
    expect(Math.abs((beep?.fromMs ?? 0) - 1000)).toBeLessThanOrEqual(20)
  })

  it('is not a short click, not noise, not two voices of a chord', () => {
    expect(findBeep(joined(silence(300), tone({ hertz: 1000, ms: 100 }), silence(300)))).toBeUndefined()
    expect(findBeep(noisy(silence(2000), -20))).toBeUndefined()
    const chord = tone({ hertz: 700, ms: 600 })
    const other = tone({ hertz: 1250, ms: 600 })
    expect(findBeep({ rateHz: 8000, samples: chord.samples.map((sample, at) => sample + (other.samples[at] ?? 0)) })).toBeUndefined()
  })

  it('is not in speech', (ctx) => {
    if (!espeak) return ctx.skip('espeak-ng is not on the PATH')
    const found = [...spoken].filter(([, audio]) => findBeep(audio)).map(([text]) => text)
    expect(found).toEqual([])
  })
})
