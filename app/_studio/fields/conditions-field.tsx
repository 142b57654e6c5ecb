'use client'
import type { ControlProps } from './control-props'
import { ConditionEditor } from './condition-editor'
import { FieldGroup } from './field-frame'
import { ListField } from './list-field'

/** With entries it is a list of cases; without, one condition. */
export function ConditionsField(props: ControlProps) {
  if (props.field.of) return <ListField {...props} />
  return (
    <FieldGroup {...props}>
      <ConditionEditor {...props} />
    </FieldGroup>
  )
}
