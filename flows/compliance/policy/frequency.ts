import type { RuleOf } from './rule'
import { localMs, localToUtcMs } from './zone'

const DAY_MS = 86_400_000

/** Earliest moment ≥ `ms` at which one more call keeps within the cap; `callsMs` ascending. Infinity for a cap of nothing. */
export function nextUnderCapMs(params: RuleOf<'cap'>['params'], zones: readonly string[], callsMs: readonly number[], ms: number): number {
  if (params.max === 0) return Infinity
  const decisive = callsMs[callsMs.length - params.max]
  if (decisive === undefined) return ms
  if ('perMs' in params) return Math.max(ms, decisive + params.perMs)
  // With k calls on a local day the day is full; it is the day of the max-th last call in any zone where the callee may be.
  let next = ms
  for (const zone of zones) next = Math.max(next, startOfNextDay(zone, decisive))
  return next
}

/** Calls that count against the cap at `ms`, for the record. */
export function countedCalls(params: RuleOf<'cap'>['params'], zones: readonly string[], callsMs: readonly number[], ms: number): number {
  if ('perMs' in params) return callsMs.filter((call) => call > ms - params.perMs).length
  return Math.max(0, ...zones.map((zone) => callsMs.filter((call) => startOfNextDay(zone, call) > ms).length))
}

function startOfNextDay(zone: string, ms: number): number {
  const nextDay = Math.floor(localMs(zone, ms) / DAY_MS) + 1
  return localToUtcMs(zone, nextDay * DAY_MS)
}
