import type { Audio } from './wav'

/** 1 dB below full scale: a telephone's codec overshoots, and so does the conversion of a voice that fills its own rate. */
const peakMax = 10 ** (-1 / 20)

/** Turned down where its peak would clip; never turned up. */
export function withHeadroom({ samples, rateHz }: Audio): Audio {
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
  if (peak <= peakMax) return { samples, rateHz }
  return { samples: samples.map((sample) => (sample * peakMax) / peak), rateHz }
}
