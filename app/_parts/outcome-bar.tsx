'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { type Disposition, dispositions } from '../../flows/model/outcome'
import { cn } from '../_ui/cn'
import { fillOf } from './fill-of'

interface OutcomeBarProps {
  readonly byDisposition: Readonly<Partial<Record<Disposition, number>>>
  /** All people; what is missing stays empty. */
  readonly total: number
  readonly label: string
  /** Names and counts below the bar. */
  readonly withLegend?: boolean
  readonly className?: string
}

/** Final states of a group of people, side by side in one bar. */
export function OutcomeBar({ byDisposition, total, label, withLegend = false, className }: OutcomeBarProps) {
  const t = useTranslations('words.disposition')
  const chrome = useTranslations('chrome')
  const format = useFormatter()
  const parts = dispositions.flatMap((disposition) => {
    const count = byDisposition[disposition] ?? 0
    return count > 0 ? [{ disposition, count }] : []
  })
  const spoken = parts.map(({ disposition, count }) => `${t(disposition)} ${format.number(count)}`).join(', ')
  return (
    <div className={className}>
      <div
        role="img"
        aria-label={spoken ? chrome('labelled', { label, value: spoken }) : label}
        className={cn('flex gap-px overflow-hidden rounded-full bg-sunken', withLegend ? 'h-3' : 'h-2')}
      >
        {parts.map(({ disposition, count }) => (
          <div
            key={disposition}
            className="h-full transition-[width] duration-300"
            style={{ width: `${(count / Math.max(total, 1)) * 100}%`, background: fillOf[disposition] }}
          />
        ))}
      </div>
      {withLegend ? (
        <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
          {parts.map(({ disposition, count }) => (
            <li key={disposition} className="flex items-center gap-1.5">
              <span aria-hidden className="size-2.5 rounded-[3px]" style={{ background: fillOf[disposition] }} />
              {t(disposition)}
              <span className="font-medium text-ink">{format.number(count)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
