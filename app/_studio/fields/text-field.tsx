'use client'
import { Input } from '../../_ui/input'
import type { ControlProps } from './control-props'
import { FieldFrame } from './field-frame'

export function TextField(props: ControlProps) {
  const { value, onChange, path, isReadOnly } = props
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <Input
          {...ids}
          data-field={path}
          dir="auto"
          value={typeof value === 'string' ? value : ''}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
