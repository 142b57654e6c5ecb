import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from './cn'

interface CardProps extends Omit<ComponentProps<'section'>, 'title'> {
  readonly title?: ReactNode
  readonly actions?: ReactNode
  /** The body touches the edges: tables and lists. */
  readonly flush?: boolean
  /** The body scrolls when the card is given less room than it needs. */
  readonly scroll?: boolean
}

/** A part of a page; its title is also its name for screen readers. */
export function Card({ title, actions, flush = false, scroll = false, className, children, ...rest }: CardProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={cn('min-w-0 rounded-lg border border-line bg-raised shadow-card', scroll && 'flex flex-col', className)}
      {...rest}
    >
      {title || actions ? (
        <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
          <h2 id={id} className="min-w-0 flex-1 text-base font-semibold">
            {title}
          </h2>
          {actions}
        </header>
      ) : null}
      <div
        className={cn(flush ? (title ? 'border-t border-line' : undefined) : title ? 'px-4 pb-4' : 'p-4', scroll && 'relative min-h-0 flex-1 overflow-y-auto')}
      >
        {children}
      </div>
    </section>
  )
}
