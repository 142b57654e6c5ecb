import type { Audio } from './wav'

/** Zero crossings of the kernel on each side: the transition band is about a tenth of the passband. */
const lobes = 16

/**
 * Band-limited conversion (windowed sinc, Blackman); what lies above half the new rate is filtered out, not folded back.
 * The kernel is laid out once per phase: worked out anew for each sample it would hold the calls of this process up for a second.
 */
export function resample({ samples, rateHz }: Audio, toHz: number): Audio {
  if (rateHz === toHz) return { samples, rateHz }
  const ratio = rateHz / toHz
  const { phases, taps, kernels } = kernelsFor(rateHz, toHz)
  const out = new Float32Array(Math.floor(samples.length / ratio))
  for (let index = 0; index < out.length; index++) {
    const first = Math.floor(index * ratio) - taps / 2 + 1
    const row = (index % phases) * taps
    const from = Math.max(0, -first)
    const to = Math.min(taps, samples.length - first)
    let sum = 0
    for (let tap = from; tap < to; tap++) sum += (samples[first + tap] ?? 0) * (kernels[row + tap] ?? 0)
    out[index] = sum
  }
  return { samples: out, rateHz: toHz }
}

interface Kernels {
  /** Output samples after which their places between the input's repeat. */
  readonly phases: number
  readonly taps: number
  /** `taps` weights per phase. */
  readonly kernels: Float32Array
}

const known = new Map<string, Kernels>()

function kernelsFor(rateHz: number, toHz: number): Kernels {
  const key = `${rateHz} ${toHz}`
  const found = known.get(key)
  if (found) return found
  const phases = toHz / greatestCommonDivisor(rateHz, toHz)
  const cutoff = Math.min(1, toHz / rateHz) * 0.94
  const reach = lobes / cutoff
  const taps = 2 * Math.ceil(reach)
  const kernels = new Float32Array(phases * taps)
  for (let phase = 0; phase < phases; phase++) {
    const centre = (phase * rateHz) / toHz
    const first = Math.floor(centre) - taps / 2 + 1
    for (let tap = 0; tap < taps; tap++) {
      const away = first + tap - centre
      if (Math.abs(away) <= reach) kernels[phase * taps + tap] = cutoff * kernel(away * cutoff, away / reach)
    }
  }
  const made = { phases, taps, kernels }
  known.set(key, made)
  return made
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function kernel(x: number, place: number): number {
  const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
  return sinc * (0.42 + 0.5 * Math.cos(Math.PI * place) + 0.08 * Math.cos(2 * Math.PI * place))
}
