'use client'
import { useId } from 'react'
import { Input } from '../../_ui/input'
import type { ControlProps } from './control-props'
import { FieldFrame } from './field-frame'

/** A variable by name, offering those known here; others may be typed (a later import may bring them). */
export function VariableField(props: ControlProps) {
  const { value, onChange, path, variables, isReadOnly } = props
  const list = useId()
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <>
          <Input
            {...ids}
            data-field={path}
            list={list}
            spellCheck={false}
            className="font-mono"
            value={typeof value === 'string' ? value : ''}
            readOnly={isReadOnly}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {variables.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </FieldFrame>
  )
}
