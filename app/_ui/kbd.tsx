import type { ReactNode } from 'react'
import { cn } from './cn'

/** A key cap: a shortcut, or the telephone key of a menu. */
export function Kbd({ children, onInk = false, className }: { readonly children: ReactNode; readonly onInk?: boolean; readonly className?: string }) {
  return (
    <kbd
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border px-1 font-sans text-xs leading-none',
        onInk ? 'border-on-ink/35' : 'border-line bg-sunken text-ink-muted',
        className,
      )}
    >
      {children}
    </kbd>
  )
}
