'use client'
import { Input } from '../../_ui/input'
import { fieldText } from '../text/fields.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'
import { FieldFrame } from './field-frame'

/** Resources go by logical name, which the environment resolves: the file stays the same everywhere. */
export function ResourceField(props: ControlProps) {
  const { value, onChange, path, isReadOnly } = props
  const say = useText()
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <Input
          {...ids}
          data-field={path}
          placeholder={say(fieldText.resourceHint)}
          value={typeof value === 'string' ? value : ''}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value || undefined)}
          spellCheck={false}
        />
      )}
    </FieldFrame>
  )
}
