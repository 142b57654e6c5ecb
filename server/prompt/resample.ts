import type { Audio } from './wav'

/** Zero crossings of the kernel on each side: the transition band is about a tenth of the passband. */
const lobes = 16

/** Band-limited conversion (windowed sinc, Blackman); what lies above half the new rate is filtered out, not folded back. */
export function resample({ samples, rateHz }: Audio, toHz: number): Audio {
  if (rateHz === toHz) return { samples, rateHz }
  const ratio = rateHz / toHz
  const cutoff = Math.min(1, 1 / ratio) * 0.94
  const reach = lobes / cutoff
  const out = new Float32Array(Math.floor(samples.length / ratio))
  for (let index = 0; index < out.length; index++) {
    const centre = index * ratio
    let sum = 0
    for (let at = Math.max(0, Math.ceil(centre - reach)); at <= Math.min(samples.length - 1, centre + reach); at++) {
      sum += (samples[at] ?? 0) * kernel((at - centre) * cutoff, (at - centre) / reach)
    }
    out[index] = sum * cutoff
  }
  return { samples: out, rateHz: toHz }
}

function kernel(x: number, place: number): number {
  const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
  return sinc * (0.42 + 0.5 * Math.cos(Math.PI * place) + 0.08 * Math.cos(2 * Math.PI * place))
}
