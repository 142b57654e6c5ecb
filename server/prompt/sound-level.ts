import type { Audio } from './wav'

export interface SoundLevel {
  readonly durationMs: number
  /** Largest sample, dB below full scale; -Infinity for digital silence. */
  readonly peakDb: number
  /** RMS of what is not pause, dB below full scale. */
  readonly loudnessDb: number
  /** Share of samples that stand at full scale in runs. */
  readonly clippedShare: number
  readonly silentStartMs: number
  readonly silentEndMs: number
}

const frameMs = 20
/** A frame this far below the loudest one is a pause. */
const pauseDb = 30
/** Three in a row at full scale are a flattened wave, one is a lucky peak. */
const runMin = 3

/** Measures a sound: what the level check and whoever listens go by. */
export function soundLevel({ samples, rateHz }: Audio): SoundLevel {
  const size = Math.max(1, Math.round((rateHz * frameMs) / 1000))
  const frames = Array.from({ length: Math.ceil(samples.length / size) }, (_, index) => power(samples, index * size, size))
  const loudest = frames.reduce((most, frame) => Math.max(most, frame), 0)
  const floor = Math.max(loudest / 10 ** (pauseDb / 10), 1e-7)
  const spoken = frames.filter((frame) => frame >= floor)
  const first = frames.findIndex((frame) => frame >= floor)
  const last = frames.findLastIndex((frame) => frame >= floor)
  const durationMs = Math.round((samples.length / rateHz) * 1000)
  return {
    durationMs,
    peakDb: db(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) ** 2),
    loudnessDb: db(spoken.reduce((sum, frame) => sum + frame, 0) / Math.max(1, spoken.length)),
    clippedShare: clipped(samples) / Math.max(1, samples.length),
    silentStartMs: first < 0 ? durationMs : first * frameMs,
    silentEndMs: last < 0 ? durationMs : Math.max(0, durationMs - (last + 1) * frameMs),
  }
}

const db = (power: number): number => (power > 0 ? 10 * Math.log10(power) : Number.NEGATIVE_INFINITY)

/** Mean square. */
function power(samples: Float32Array, from: number, size: number): number {
  const end = Math.min(samples.length, from + size)
  let sum = 0
  for (let at = from; at < end; at++) sum += (samples[at] ?? 0) ** 2
  return sum / Math.max(1, end - from)
}

function clipped(samples: Float32Array): number {
  let total = 0
  let run = 0
  for (const sample of samples) {
    run = Math.abs(sample) >= 0.999 ? run + 1 : 0
    if (run === runMin) total += runMin
    else if (run > runMin) total++
  }
  return total
}
