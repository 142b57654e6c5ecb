import type { ReactNode } from 'react'
import { cn } from '../_ui/cn'
import { Tooltip } from '../_ui/tooltip'

interface StatProps {
  readonly label: ReactNode
  readonly value: ReactNode
  readonly help?: string
  /** A stripe in the colour that bars use for it. */
  readonly fill?: string
  readonly isMuted?: boolean
}

/** One number with its name. */
export function Stat({ label, value, help, fill, isMuted = false }: StatProps) {
  const name = (
    <span className="flex items-center gap-1.5 text-xs text-ink-muted">
      {fill ? <span aria-hidden className="size-2.5 shrink-0 rounded-[3px]" style={{ background: fill }} /> : null}
      {label}
    </span>
  )
  return (
    <div className="flex min-w-0 flex-col gap-0.5 rounded-md border border-line bg-raised px-3 py-2">
      <dt className="flex">
        {help ? (
          <Tooltip text={help}>
            <button type="button" className="cursor-help rounded-sm text-left align-top">
              {name}
            </button>
          </Tooltip>
        ) : (
          name
        )}
      </dt>
      <dd className={cn('text-xl font-semibold', isMuted && 'text-ink-faint')}>{value}</dd>
    </div>
  )
}
