import type { Audio } from '../../prompt/wav'

/** Adds the hiss of a line, the same every time. */
export function noisy({ samples, rateHz }: Audio, levelDb: number, seed = 1): Audio {
  let state = seed
  const level = Math.sqrt(3) * 10 ** (levelDb / 20)
  return {
    rateHz,
    samples: samples.map((sample) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return sample + level * (state / 2 ** 31 - 1)
    }),
  }
}
