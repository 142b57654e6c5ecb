import { compileWindow } from './calling-window'
import type { RuleOf } from './rule'

type Span = readonly [startMin: number, endMin: number]
/** Open minutes of a local week, ascending and apart; index 1 to 7 is the ISO weekday, 0 stays empty. Holidays are left out. */
export type Week = readonly (readonly Span[])[]

const DAY_MIN = 1_440
const dayNames = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export function weekOf(params: RuleOf<'window'>['params']): Week {
  const { weekly } = compileWindow(params)
  return weekly.map((own, day) => {
    if (day === 0) return []
    const before = weekly[day === 1 ? 7 : day - 1] ?? []
    const left = before.filter(([, end]) => end > DAY_MIN).map(([, end]): Span => [0, end - DAY_MIN])
    return joined([...left, ...own.map(([start, end]): Span => [start, Math.min(end, DAY_MIN)])])
  })
}

export function intersectWeeks(a: Week, b: Week): Week {
  return a.map((spans, day) => joined(spans.flatMap(([start, end]) => (b[day] ?? []).map(([from, to]): Span => [Math.max(start, from), Math.min(end, to)]))))
}

/** `Mon 09:00–12:00 14:00–21:00; Tue …`; '' when it is never open. */
export function clockText(week: Week): string {
  return week
    .flatMap((spans, day) => (spans.length > 0 ? [`${dayNames[day]} ${spans.map(([start, end]) => `${clock(start)}–${clock(end)}`).join(' ')}`] : []))
    .join('; ')
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of spans.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && span[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], span[1])]
    else result.push(span)
  }
  return result
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
