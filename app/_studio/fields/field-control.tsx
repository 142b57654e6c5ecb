'use client'
import type { ComponentType } from 'react'
import type { Field, FieldKind } from '../../../flows/define'
import type { Locale } from '../../../flows/model/text'
import { CalendarField } from './calendar-field'
import { ChoiceField } from './choice-field'
import { ConditionsField } from './conditions-field'
import { DurationField } from './duration-field'
import { ListField } from './list-field'
import { LocalTextField } from './local-text-field'
import { NumberField } from './number-field'
import { RecordField } from './record-field'
import { ResourceField } from './resource-field'
import { TextField } from './text-field'
import { ToggleField } from './toggle-field'
import { VariableField } from './variable-field'

/** What every control gets: it knows neither the node nor its type. */
export interface ControlProps {
  readonly field: Field
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** e.g. `config.prompt`; carried in `data-field`, so that a problem can find its control. */
  readonly path: string
  readonly label: string
  readonly problem?: string
  /** Languages that the flow speaks. */
  readonly locales: readonly Locale[]
  /** Variables known where the node stands. */
  readonly variables: readonly string[]
  readonly isReadOnly: boolean
}

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

export function FieldControl(props: ControlProps) {
  const Control = controls[props.field.kind]
  return <Control {...props} />
}
