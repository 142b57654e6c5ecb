import type { Evidence } from './chaos-invariants'
import { groupBy } from './group-by'

/** How the calls ended, counted: who ended the line by the switch's book, and what we call it. */
export function fates({ book, attempts }: Evidence): string {
  const attemptOf = new Map(attempts.map((attempt) => [attempt.id, attempt]))
  const groups = groupBy(book, ({ attempt, answeredMs, by }) => {
    const row = attemptOf.get(attempt)
    return `${answeredMs === undefined ? 'not answered' : 'answered'}, ended by ${by}: ${row?.disposition} ${row?.outcome ?? row?.cause ?? ''}`
  })
  const known = new Set(book.map(({ attempt }) => attempt))
  const undialled = groupBy(
    attempts.filter(({ id }) => !known.has(id)),
    ({ disposition, cause }) => `never dialled: ${disposition} ${cause ?? ''}`,
  )
  return [...groups, ...undialled]
    .map(([fate, all]) => `${all.length} × ${fate.trim()}`)
    .sort()
    .join('; ')
}
