'use client'
import { Input } from '../../_ui/input'
import type { ControlProps } from './control-props'
import { FieldFrame } from './field-frame'

export function NumberField(props: ControlProps) {
  const { field, value, onChange, path, isReadOnly } = props
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <Input
          {...ids}
          data-field={path}
          type="number"
          className="w-32"
          min={field.min}
          max={field.max}
          value={typeof value === 'number' ? value : ''}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
        />
      )}
    </FieldFrame>
  )
}
