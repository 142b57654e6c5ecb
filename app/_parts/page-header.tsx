import type { ReactNode } from 'react'

interface PageHeaderProps {
  readonly title: ReactNode
  /** Stands beside the title: a state, say. */
  readonly aside?: ReactNode
  readonly actions?: ReactNode
  /** A line or two under the title. */
  readonly children?: ReactNode
}

export function PageHeader({ title, aside, actions, children }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <div className="flex flex-wrap items-center gap-2.5">
          <h1 className="min-w-0 text-xl font-semibold text-balance wrap-anywhere" dir="auto">
            {title}
          </h1>
          {aside}
        </div>
        {children ? <div className="mt-1 text-sm wrap-anywhere text-ink-muted">{children}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  )
}
