const dayMs = 86_400_000
/** A caller number's day is a day of the house: UTC+8, which has no daylight saving. */
const houseOffsetMs = 8 * 3_600_000

export interface CallerIdDay {
  /** YYYY-MM-DD */
  readonly name: string
  readonly endsMs: number
}

/** The day that a caller number's daily maximum is counted by. */
export function callerIdDay(nowMs: number): CallerIdDay {
  const index = Math.floor((nowMs + houseOffsetMs) / dayMs)
  return { name: new Date(index * dayMs).toISOString().slice(0, 10), endsMs: (index + 1) * dayMs - houseOffsetMs }
}
