/** Wall clock of a place. */
export interface LocalTime {
  /** YYYY-MM-DD */
  readonly date: string
  /** ISO, 1 is Monday. */
  readonly weekday: number
  readonly minuteOfDay: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What clocks show in `zone` at `ms`; an unknown zone reads as UTC. */
export function localTime(ms: number, zone: string | undefined): LocalTime {
  const parts = new Map(
    formatOf(zone ?? 'UTC')
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '0'
  const date = `${part('year')}-${part('month')}-${part('day')}`
  return {
    date,
    weekday: new Date(`${date}T00:00:00Z`).getUTCDay() || 7,
    minuteOfDay: Number(part('hour')) * 60 + Number(part('minute')),
  }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = make(zone) ?? make('UTC') ?? new Intl.DateTimeFormat()
  formats.set(zone, format)
  return format
}

function make(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  } catch {
    return undefined
  }
}
