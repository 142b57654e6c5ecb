import type { Disposition } from '../../flows/model/outcome'

type Counts = Readonly<Partial<Record<Disposition, number>>>

/** A person answered. */
export function reachedOf({ completed = 0, hungUp = 0, optedOut = 0 }: Counts): number {
  return completed + hungUp + optedOut
}

export function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
