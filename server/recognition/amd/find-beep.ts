import type { Audio } from '../../prompt/wav'

export interface Beep {
  readonly fromMs: number
  readonly toMs: number
  readonly hertz: number
}

const frameMs = 20
const beepMinMs = 160
/** What two neighbours do not predict of a sample, against its power: a pure tone leaves almost nothing, a vowel a good deal. */
const residueMax = 0.02
const driftHertzMax = 30
const [lowestHertz, highestHertz] = [350, 2200]
const quietestPower = 1e-5

/** The first stretch of one pure tone that lasts: the end of a greeting. A sine is what its two neighbours say: x[n] = 2 cos ω · x[n-1] - x[n-2]. */
export function findBeep({ samples, rateHz }: Audio, afterMs = 0): Beep | undefined {
  const size = Math.round((rateHz * frameMs) / 1000)
  let run: { fromMs: number; frames: number; hertz: number } | undefined
  for (let at = Math.round((afterMs * rateHz) / 1000); at + size <= samples.length; at += size) {
    const hertz = toneIn(samples, at, size, rateHz)
    const isSame = hertz !== undefined && run !== undefined && Math.abs(hertz - run.hertz) <= driftHertzMax
    if (hertz !== undefined && run && isSame) run = { ...run, frames: run.frames + 1, hertz: run.hertz + (hertz - run.hertz) / (run.frames + 1) }
    else {
      if (run && run.frames * frameMs >= beepMinMs) break
      run = hertz === undefined ? undefined : { fromMs: (at / rateHz) * 1000, frames: 1, hertz }
    }
  }
  if (!run || run.frames * frameMs < beepMinMs) return undefined
  return { fromMs: Math.round(run.fromMs), toMs: Math.round(run.fromMs) + run.frames * frameMs, hertz: Math.round(run.hertz) }
}

function toneIn(samples: Float32Array, from: number, size: number, rateHz: number): number | undefined {
  let power = 0
  let cross = 0
  let centre = 0
  for (let at = from + 1; at < from + size - 1; at++) {
    const [before, here, after] = [samples[at - 1] ?? 0, samples[at] ?? 0, samples[at + 1] ?? 0]
    cross += here * (before + after)
    centre += here * here
    power += (before + after) ** 2
  }
  if (centre / size < quietestPower) return undefined
  const twiceCosine = cross / centre
  const residue = power - 2 * twiceCosine * cross + twiceCosine ** 2 * centre
  const hertz = (Math.acos(Math.max(-1, Math.min(1, twiceCosine / 2))) * rateHz) / (2 * Math.PI)
  return residue / centre <= residueMax && hertz >= lowestHertz && hertz <= highestHertz ? hertz : undefined
}
