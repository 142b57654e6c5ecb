'use client'
import { type ReactNode, useId } from 'react'
import { cn } from './cn'

interface FieldProps {
  readonly label: ReactNode
  readonly help?: ReactNode
  readonly error?: ReactNode
  readonly className?: string
  /** Gets the ids that tie the control to its label, help and error. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined }) => ReactNode
}

export function Field({ label, help, error, className, children }: FieldProps) {
  const id = useId()
  const note = error || help ? `${id}-note` : undefined
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
      </label>
      {children({ id, 'aria-describedby': note, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={note} role="alert" className="text-xs text-bad">
          {error}
        </p>
      ) : help ? (
        <p id={note} className="text-xs text-ink-faint">
          {help}
        </p>
      ) : null}
    </div>
  )
}
