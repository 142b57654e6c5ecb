'use client'
import type { ComponentType } from 'react'
import type { FieldKind } from '../../../flows/define'
import { CalendarField } from './calendar-field'
import { ChoiceField } from './choice-field'
import { ConditionsField } from './conditions-field'
import type { ControlProps } from './control-props'
import { DurationField } from './duration-field'
import { ListField } from './list-field'
import { LocalTextField } from './local-text-field'
import { NumberField } from './number-field'
import { RecordField } from './record-field'
import { ResourceField } from './resource-field'
import { TextField } from './text-field'
import { ToggleField } from './toggle-field'
import { VariableField } from './variable-field'

/** One control per field kind; a new kind does not compile until it has one. */
const controls: Readonly<Record<FieldKind, ComponentType<ControlProps>>> = {
  text: TextField,
  localText: LocalTextField,
  speech: LocalTextField,
  number: NumberField,
  duration: DurationField,
  toggle: ToggleField,
  choice: ChoiceField,
  keys: ListField,
  digits: TextField,
  variable: VariableField,
  conditions: ConditionsField,
  calendar: CalendarField,
  resource: ResourceField,
  record: RecordField,
  list: ListField,
  expression: TextField,
  flow: ResourceField,
}

export function FieldControl(props: Omit<ControlProps, 'Part'>) {
  const Control = controls[props.field.kind]
  return <Control {...props} Part={FieldControl} />
}
