'use client'
import type { ReactNode } from 'react'
import { cn } from './cn'

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
  readonly title: ReactNode
  readonly children?: ReactNode
}

/** One of several: a radio button as large as its row. */
export function Choice({ name, value, checked, disabled = false, onChoose, title, children }: ChoiceProps) {
  return (
    <div
      className={cn(
        'flex flex-wrap gap-x-3 gap-y-1 rounded-md border p-3',
        checked ? 'border-ink bg-hover/50' : 'border-line',
        !disabled && 'hover:bg-hover/50',
      )}
    >
      <label className="flex min-w-0 flex-1 gap-3">
        <input
          type="radio"
          name={name}
          value={value}
          checked={checked}
          disabled={disabled}
          onChange={onChoose}
          className="mt-1 size-4 shrink-0 accent-(--color-ink)"
        />
        <span dir="auto" className={cn('min-w-0 text-sm font-medium wrap-anywhere', disabled && 'text-ink-muted')}>
          {title}
        </span>
      </label>
      {children ? <span className="text-xs text-ink-muted max-sm:w-full max-sm:pl-7">{children}</span> : null}
    </div>
  )
}
