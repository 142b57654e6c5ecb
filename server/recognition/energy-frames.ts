import type { Audio } from '../prompt/wav'

export const frameMs = 20

/** Power of each 20 ms frame, dB below full scale, never under -96. */
export function energyFrames({ samples, rateHz }: Audio): Float32Array {
  const size = Math.round((rateHz * frameMs) / 1000)
  return Float32Array.from({ length: Math.floor(samples.length / size) }, (_, frame) => {
    let sum = 0
    for (let at = frame * size; at < (frame + 1) * size; at++) sum += (samples[at] ?? 0) ** 2
    return Math.max(-96, 10 * Math.log10(sum / size + 1e-12))
  })
}
