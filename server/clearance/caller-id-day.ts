import { localMs, localToUtcMs } from '../../flows/index'

const dayMs = 86_400_000

export interface CallerIdDay {
  /** YYYY-MM-DD */
  readonly name: string
  readonly endsMs: number
}

/** The day that a caller number's daily maximum is counted by: one of the house, in the workspace's zone. */
export function callerIdDay(nowMs: number, zone: string): CallerIdDay {
  const index = Math.floor(localMs(zone, nowMs) / dayMs)
  return { name: new Date(index * dayMs).toISOString().slice(0, 10), endsMs: localToUtcMs(zone, (index + 1) * dayMs) }
}
