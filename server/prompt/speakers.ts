interface Waiting {
  readonly key: string
  readonly go: () => void
}

export interface Speakers {
  /** Runs when a place is free; what is urgent goes first. */
  run<Value>(key: string, isUrgent: boolean, work: () => Promise<Value>): Promise<Value>
  /** Somebody is waiting for it on the line now. */
  hurry(key: string): void
}

/** At most `max` works at a time, in two lanes, each in the order asked. */
export function createSpeakers(max: number): Speakers {
  let running = 0
  const urgent: Waiting[] = []
  const later: Waiting[] = []
  return {
    run: async (key, isUrgent, work) => {
      if (running >= max) await new Promise<void>((go) => (isUrgent ? urgent : later).push({ key, go }))
      else running++
      try {
        return await work()
      } finally {
        const next = urgent.shift() ?? later.shift()
        // The place is handed on, so that nobody who comes just now slips in between.
        if (next) next.go()
        else running--
      }
    },
    hurry: (key) => {
      const at = later.findIndex((waiting) => waiting.key === key)
      if (at >= 0) urgent.push(...later.splice(at, 1))
    },
  }
}
