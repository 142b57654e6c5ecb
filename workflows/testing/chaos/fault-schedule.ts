import { type Fault, type Harm, harms, moments } from './fault'
import { seeded, shuffled } from './seeded'

/** From, to, in ms. Long enough to pass a heartbeat timeout now and then, short enough that another fault can follow. */
const heldMs: Readonly<Record<Harm['kind'], readonly [from: number, to: number]>> = {
  kill: [0, 0],
  start: [0, 0],
  cut: [0, 0],
  freeze: [1_000, 9_000],
  slow: [2_000, 5_000],
  split: [2_000, 5_000],
  halfOpen: [1_000, 12_000],
  lose: [2_000, 5_000],
  duplicate: [2_000, 5_000],
  late: [2_000, 5_000],
}

/** Every harm once before any comes again, and at another moment each time. Same seed, same schedule. */
export function faultSchedule(seed: string, count: number): readonly Fault[] {
  const random = seeded(seed)
  const firstMoment = new Map(harms.map((harm) => [harm, Math.floor(random() * moments.length)]))
  const faults: Fault[] = []
  for (let round = 0; faults.length < count; round += 1) {
    for (const harm of shuffled(harms, random)) {
      const [from, to] = heldMs[harm.kind]
      const moment = moments[((firstMoment.get(harm) ?? 0) + round) % moments.length] ?? 'midPrompt'
      faults.push({ ...harm, moment, heldMs: Math.round(from + random() * (to - from)) })
    }
  }
  return faults.slice(0, count)
}
