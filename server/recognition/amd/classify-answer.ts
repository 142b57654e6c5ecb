import type { Audio } from '../../prompt/wav'
import { speechSpans } from '../speech-spans'
import { type Beep, findBeep } from './find-beep'

export interface AnswerClass {
  readonly is: 'human' | 'machine' | 'unsure'
  readonly why: 'beep' | 'longGreeting' | 'shortGreeting' | 'silence' | 'stillSpeaking'
  /** From the answer until this was certain: what a person would have waited. */
  readonly decidedAtMs: number
  readonly beep?: Beep
}

/** People say 喂 or hello and wait; machines talk on. */
const greetingMaxMs = 1800
/** A pause after which the other side is expected to speak. */
const turnMs = 900
/** Nobody who was called talks for so long with no pause for us, be there breaths in it that are none inside a sentence. */
const talkMaxMs = 2500
/** Breaths inside a recorded greeting are shorter. */
const breathMs = 500

/**
 * Who answered, by the first seconds of sound: a short greeting and then a pause is a person, one that goes on is a machine, and a beep is
 * one for certain. Energy only: a person who answers with a long sentence is taken for a machine, a machine with a curt one for a person.
 */
export function classifyAnswer(audio: Audio): AnswerClass {
  const endMs = (audio.samples.length / audio.rateHz) * 1000
  const spans = speechSpans(audio)
  const beep = findBeep(audio)
  const [first] = spans
  if (!first) return { is: 'unsure', why: 'silence', decidedAtMs: Math.round(endMs) }
  let greetingEndMs = first.toMs
  for (const span of spans.slice(1)) {
    if (span.fromMs - greetingEndMs > breathMs) break
    greetingEndMs = span.toMs
  }
  const next = spans.find(({ fromMs }) => fromMs > greetingEndMs)
  const pauseMs = (next?.fromMs ?? endMs) - greetingEndMs
  const lengthMs = greetingEndMs - first.fromMs
  const isBeepFirst = beep !== undefined && beep.fromMs <= first.fromMs + 40
  if (lengthMs > greetingMaxMs)
    return {
      is: 'machine',
      why: 'longGreeting',
      decidedAtMs: Math.min(Math.round(first.fromMs + greetingMaxMs), beep?.toMs ?? Number.POSITIVE_INFINITY),
      ...(beep && { beep }),
    }
  if (isBeepFirst) return { is: 'machine', why: 'beep', decidedAtMs: beep.toMs, beep }
  if (pauseMs >= turnMs) return { is: 'human', why: 'shortGreeting', decidedAtMs: Math.round(greetingEndMs + turnMs) }
  if (beep) return { is: 'machine', why: 'beep', decidedAtMs: beep.toMs, beep }
  const spokenMs = spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
  if (spokenMs > talkMaxMs) return { is: 'machine', why: 'longGreeting', decidedAtMs: Math.round(endMs) }
  return { is: 'unsure', why: 'stillSpeaking', decidedAtMs: Math.round(endMs) }
}
