import type { Answer } from '../../../flows/index'

/** Thrown where a worker dies: whoever starts the segment again goes on with the call. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied'
}

/** What happens around a call, decided by numbers and written down as the script that a simulation is given. */
export interface World {
  readonly answers: readonly Answer[]
  /** Everything that the switch was told to say, in order. */
  readonly said: readonly string[]
  pick(): number
  answer(answer: Answer): void
  hears(texts: readonly string[]): void
  /** Counts a command that left the worker; true when the worker is to die of it. */
  diesNow(): boolean
}

export function createWorld(picks: readonly number[], deaths: readonly number[]): World {
  const answers: Answer[] = []
  const said: string[] = []
  let picked = 0
  let commands = 0
  return {
    answers,
    said,
    // The place counts too, so that a short script does not repeat itself for ever.
    pick: () => (picks[picked % picks.length] ?? 0) + picked++,
    answer: (answer) => answers.push(answer),
    hears: (texts) => said.push(...texts),
    diesNow: () => deaths.includes(commands++),
  }
}

/** One of them, by number. */
export function oneOf<Choice>(choices: readonly [Choice, ...Choice[]], pick: number): Choice {
  return choices[pick % choices.length] ?? choices[0]
}
