/** A stretch of time in which a zone keeps one distance from UTC: [fromMs, toMs). */
export interface ZoneSegment {
  readonly fromMs: number
  readonly toMs: number
  readonly offsetMs: number
}

const DAY_MS = 86_400_000
const STEP_MS = 10 * DAY_MS
const STEPS_MAX = 20
const SEGMENTS_MAX = 64
const ZONES_MAX = 2_000

const formatters = new Map<string, Intl.DateTimeFormat | null>()
const canonical = new Map<string, string>()
const segments = new Map<string, ZoneSegment[]>()

export function isZone(zone: string): boolean {
  return formatterOf(zone) !== null
}

/** The zone's one name: `US/Eastern` is `America/New_York`. What is no zone comes back as it is. */
export function canonicalZone(zone: string): string {
  let name = canonical.get(zone)
  if (name === undefined) {
    name = formatterOf(zone)?.resolvedOptions().timeZone ?? zone
    if (canonical.size > ZONES_MAX) canonical.clear()
    canonical.set(zone, name)
  }
  return name
}

/** Those of the candidate zones that a rule for single areas speaks of; all of them when none is known to be there. */
export function zonesWithin(areaZones: readonly string[] | undefined, zones: readonly string[]): readonly string[] {
  if (!areaZones) return zones
  const within = zones.filter((zone) => areaZones.includes(zone) || areaZones.includes(canonicalZone(zone)))
  return within.length > 0 ? within : zones
}

/** Local wall time of `ms` as if it were UTC, so that plain arithmetic gives day and minute. Throws RangeError for an unknown zone. */
export function localMs(zone: string, ms: number): number {
  return ms + segmentAt(zone, ms).offsetMs
}

/** The first moment at which the zone's clocks show `local` (wall time as if UTC), or have jumped over it. */
export function localToUtcMs(zone: string, local: number): number {
  let segment = segmentAt(zone, local - 15 * 3_600_000)
  for (let step = 0; step < 4; step += 1) {
    const ms = Math.max(local - segment.offsetMs, segment.fromMs)
    if (ms < segment.toMs) return ms
    segment = segmentAt(zone, segment.toMs)
  }
  return local - segment.offsetMs
}

/**
 * The segment around `ms`. Kept per zone: Intl is slow (microseconds) and its answers for a moment never change within a process.
 * A segment may end early where nothing changes; only the offset inside it is promised.
 */
export function segmentAt(zone: string, ms: number): ZoneSegment {
  let known = segments.get(zone)
  if (!known) {
    known = []
    segments.set(zone, known)
  }
  for (const segment of known) if (ms >= segment.fromMs && ms < segment.toMs) return segment
  const found = findSegment(zone, ms)
  if (known.length >= SEGMENTS_MAX) known.length = 0
  known.push(found)
  return found
}

function findSegment(zone: string, ms: number): ZoneSegment {
  const offsetMs = offsetAt(zone, ms)
  return { fromMs: edge(zone, ms, offsetMs, -1), toMs: edge(zone, ms, offsetMs, 1), offsetMs }
}

function edge(zone: string, ms: number, offsetMs: number, direction: 1 | -1): number {
  let inside = ms
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const outside = inside + direction * STEP_MS
    if (offsetAt(zone, outside) !== offsetMs) return transition(zone, inside, outside, offsetMs)
    inside = outside
  }
  return inside
}

/** First moment of the later side of a change between `inside` (has the offset) and `outside` (has not). */
function transition(zone: string, inside: number, outside: number, offsetMs: number): number {
  let same = inside
  let other = outside
  while (Math.abs(other - same) > 1) {
    const middle = Math.floor((same + other) / 2)
    if (offsetAt(zone, middle) === offsetMs) same = middle
    else other = middle
  }
  return Math.max(same, other)
}

function offsetAt(zone: string, ms: number): number {
  const formatter = formatterOf(zone)
  if (!formatter) throw new RangeError(`Unknown time zone: ${zone}`)
  const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(formatter.format(ms))
  if (!match?.[1]) return 0
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return (match[1] === '-' ? -1000 : 1000) * seconds
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  let formatter: Intl.DateTimeFormat | null = null
  try {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch {
    // Not a zone that this platform knows: callers treat the place as unknown.
  }
  if (formatters.size > ZONES_MAX) formatters.clear()
  formatters.set(zone, formatter)
  return formatter
}
