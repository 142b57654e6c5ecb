'use client'
import { useFormatter, useNow } from 'next-intl'
import { hanSpace } from '../_text/han-space'

const dayMs = 86_400_000
const tickMs = 10_000

interface WhenProps {
  readonly at: Date | number
  /** The full moment instead of the distance to it. */
  readonly exact?: boolean
}

/** A moment: how long ago or ahead within a day, else its date and time. The full moment is in the title. */
export function When({ at, exact = false }: WhenProps) {
  const format = useFormatter()
  const now = useNow({ updateInterval: tickMs })
  const date = new Date(at)
  const full = format.dateTime(date, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' })
  const isNear = Math.abs(now.getTime() - date.getTime()) < dayMs
  const text = exact
    ? full
    : isNear
      ? hanSpace(format.relativeTime(date, isJustNow(date, now) ? date : now))
      : format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
  return (
    <time dateTime={date.toISOString()} title={full} suppressHydrationWarning className="whitespace-nowrap">
      {text}
    </time>
  )
}

/** What a page brings in between two ticks is newer than its idea of now, and would read as "in 2 seconds". */
function isJustNow(date: Date, now: Date): boolean {
  const aheadMs = date.getTime() - now.getTime()
  return aheadMs > 0 && aheadMs <= tickMs
}
