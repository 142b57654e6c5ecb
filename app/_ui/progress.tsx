import { cn } from './cn'

interface ProgressProps {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly className?: string
}

export function Progress({ label, value, max, className }: ProgressProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={cn('h-1.5 overflow-hidden rounded-full bg-sunken', className)}
    >
      <div className="h-full rounded-full bg-ink transition-[width] duration-300" style={{ width: `${share * 100}%` }} />
    </div>
  )
}
