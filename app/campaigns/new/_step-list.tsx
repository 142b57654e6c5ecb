'use client'
import { Check } from 'lucide-react'
import { cn } from '../../_ui/cn'

interface StepListProps {
  readonly label: string
  readonly steps: readonly string[]
  readonly current: number
  /** Index of the last step that may be opened. */
  readonly reachable: number
  readonly onGo: (step: number) => void
}

export function StepList({ label, steps, current, reachable, onGo }: StepListProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex gap-1 max-md:overflow-x-auto md:flex-col">
        {steps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              disabled={index > reachable}
              aria-current={index === current ? 'step' : undefined}
              onClick={() => onGo(index)}
              className={cn(
                'flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left text-sm font-medium whitespace-nowrap disabled:text-ink-faint',
                index === current ? 'bg-pressed text-ink' : 'text-ink-muted enabled:hover:bg-hover',
              )}
            >
              <span
                aria-hidden
                className={cn(
                  'flex size-5 shrink-0 items-center justify-center rounded-full border text-xs',
                  index < current ? 'border-ink bg-ink text-on-ink' : 'border-line-strong',
                )}
              >
                {index < current ? <Check className="size-3" /> : index + 1}
              </span>
              {step}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
