'use client'
import type { ReactNode } from 'react'
import { Field } from '../../_ui/field'
import { useScope } from '../scope'
import type { ControlProps } from './control-props'

export type FieldIds = Parameters<Parameters<typeof Field>[0]['children']>[0]

/** Label, help and problem around a control. */
export function FieldFrame({ field, label, problem, children }: ControlProps & { readonly children: (ids: FieldIds) => ReactNode }) {
  const { locale } = useScope()
  return (
    <Field
      label={
        <>
          {label}
          {field.required ? (
            <span className="text-bad" aria-hidden>
              {' '}
              *
            </span>
          ) : null}
        </>
      }
      help={field.help?.[locale]}
      error={problem}
    >
      {(ids) => children(ids)}
    </Field>
  )
}

/** For controls of several parts, which no single label can name. */
export function FieldGroup({ field, label, problem, path, isCompact, children }: ControlProps & { readonly children: ReactNode }) {
  const { locale } = useScope()
  return (
    <fieldset className="flex min-w-0 flex-1 flex-col gap-1.5" data-field={path} tabIndex={-1}>
      <legend className={isCompact ? 'sr-only' : 'mb-1 text-sm font-medium'}>
        {label}
        {field.required ? (
          <span className="text-bad" aria-hidden>
            {' '}
            *
          </span>
        ) : null}
      </legend>
      {children}
      {problem ? (
        <p role="alert" className="text-xs text-bad">
          {problem}
        </p>
      ) : field.help ? (
        <p className="text-xs text-ink-faint">{field.help[locale]}</p>
      ) : null}
    </fieldset>
  )
}
