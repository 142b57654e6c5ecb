import type { Audio } from '../prompt/wav'
import { energyFrames, frameMs } from './energy-frames'

export interface SpeechSpan {
  readonly fromMs: number
  readonly toMs: number
}

/** Speech stands out of the line's noise by this much. */
const aboveNoiseDb = 12
/** However quiet the line is, less than this is nobody speaking. */
const floorDb = -48
/** Gaps inside a word are shorter, clicks too. */
const bridgeMs = 180
const spanMinMs = 80

/**
 * Where somebody speaks, by energy against the line's own noise (the quietest tenth of the frames). Blind to what is loud and no speech;
 * good enough to find the ends of an utterance on a telephone line.
 */
export function speechSpans(audio: Audio): readonly SpeechSpan[] {
  const frames = energyFrames(audio)
  if (frames.length === 0) return []
  const noiseDb = Float32Array.from(frames).sort()[Math.floor(frames.length / 10)] ?? -96
  const loudestDb = frames.reduce((most, frame) => Math.max(most, frame), -96)
  // In a recording without any pause the quietest tenth is speech itself.
  const thresholdDb = Math.max(floorDb, Math.min(noiseDb + aboveNoiseDb, loudestDb - 15))
  const spans: { fromMs: number; toMs: number }[] = []
  for (const [index, frame] of frames.entries()) {
    if (frame < thresholdDb) continue
    const last = spans.at(-1)
    const fromMs = index * frameMs
    if (last && fromMs - last.toMs <= bridgeMs) last.toMs = fromMs + frameMs
    else spans.push({ fromMs, toMs: fromMs + frameMs })
  }
  return spans.filter(({ fromMs, toMs }) => toMs - fromMs >= spanMinMs)
}

export interface Utterance {
  readonly audio: Audio
  readonly fromMs: number
  readonly toMs: number
}

const marginMs = 150

/** The part from the first word to the last pause that is long enough to end it; undefined when nobody spoke. */
export function utteranceIn(audio: Audio, endOfSpeechMs: number): Utterance | undefined {
  const [first, ...others] = speechSpans(audio)
  if (!first) return undefined
  let endMs = first.toMs
  for (const span of others) {
    if (span.fromMs - endMs >= endOfSpeechMs) break
    endMs = span.toMs
  }
  const perMs = audio.rateHz / 1000
  const fromMs = Math.max(0, first.fromMs - marginMs)
  const toMs = endMs + marginMs
  return { audio: { rateHz: audio.rateHz, samples: audio.samples.slice(Math.round(fromMs * perMs), Math.round(toMs * perMs)) }, fromMs, toMs }
}
