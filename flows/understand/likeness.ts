import { features, weightOf } from './features'

/** Weighted Dice of two texts, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [features(a), features(b)]
  let common = 0
  let all = 0
  for (const [part, count] of left) {
    all += weightOf(part) * count
    common += 2 * weightOf(part) * Math.min(count, right.get(part) ?? 0)
  }
  for (const [part, count] of right) all += weightOf(part) * count
  return all === 0 ? 0 : common / all
}

/**
 * Likeness → how often an answer that is this like its example means the same. Read off the table of cases in
 * understand.test.ts; in between it is a straight line.
 */
const calibration = [
  [0, 0],
  [0.2, 0.15],
  [0.35, 0.45],
  [0.5, 0.7],
  [0.7, 0.85],
  [1, 0.98],
] as const

export function confidenceOf(likeness: number): number {
  for (const [index, [from, low]] of calibration.entries()) {
    const next = calibration[index + 1]
    if (!next) return low
    const [to, high] = next
    if (likeness <= to) return low + ((likeness - from) / (to - from)) * (high - low)
  }
  return 0
}
