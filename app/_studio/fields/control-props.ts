import type { ComponentType } from 'react'
import type { Field } from '../../../flows/define'
import type { Locale } from '../../../flows/model/text'

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
  /** The control for a field inside this one: handed in, so that controls do not import each other. */
  readonly Part: ComponentType<Omit<ControlProps, 'Part'>>
  /** Part of a list entry: the label is only spoken. */
  readonly isCompact?: boolean
}
