import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: ReactNode
  /** What the thing is, in a sentence or two. */
  readonly children?: ReactNode
  /** One button. */
  readonly action?: ReactNode
  readonly example?: ReactNode
}

export function EmptyState({ icon, title, children, action, example }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-10 text-center">
      {icon ? (
        <div className="mb-1 text-ink-faint [&_svg]:size-7" aria-hidden>
          {icon}
        </div>
      ) : null}
      <p className="text-base font-semibold">{title}</p>
      {children ? <div className="text-sm text-ink-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
      {example ? <div className="mt-3 w-full rounded-md bg-sunken px-3 py-2 text-left text-xs text-ink-muted">{example}</div> : null}
    </div>
  )
}
