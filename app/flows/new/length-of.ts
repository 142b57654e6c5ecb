const stepSeconds = 5

export interface Length {
  readonly unit: 'seconds' | 'minutes'
  readonly value: number
}

/** An estimated length, in ms, as nobody would take it for a measured one: steps of five seconds, from a minute on of half a minute. */
export function lengthOf(ms: number): Length {
  const seconds = Math.max(stepSeconds, Math.round(ms / 1000 / stepSeconds) * stepSeconds)
  return seconds < 60 ? { unit: 'seconds', value: seconds } : { unit: 'minutes', value: Math.round(ms / 30_000) / 2 }
}
