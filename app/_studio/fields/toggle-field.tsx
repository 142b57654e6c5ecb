'use client'
import { useId } from 'react'
import { Switch } from '../../_ui/switch'
import { useScope } from '../scope'
import type { ControlProps } from './control-props'

export function ToggleField({ field, value, onChange, path, label, isReadOnly }: ControlProps) {
  const id = useId()
  const { locale } = useScope()
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <Switch id={id} data-field={path} checked={value === true} disabled={isReadOnly} onCheckedChange={onChange} />
      </div>
      {field.help ? <p className="text-xs text-ink-faint">{field.help[locale]}</p> : null}
    </div>
  )
}
