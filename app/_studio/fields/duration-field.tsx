'use client'
import { useState } from 'react'
import { Input } from '../../_ui/input'
import { Select } from '../../_ui/select'
import { fieldText } from '../text/fields.text'
import { joining } from '../text/joining.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'
import { FieldFrame } from './field-frame'

const units = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const
type Unit = keyof typeof units
const inMs = { ms: 1, s: 1_000, min: 60_000, chars: 1 } as const

/** Stored in the field's own unit, shown in the largest one that gives a short number. */
export function DurationField(props: ControlProps) {
  const { field, value, onChange, path, isReadOnly, label } = props
  const say = useText()
  const scale = inMs[field.unit ?? 'ms']
  const ms = typeof value === 'number' ? value * scale : undefined
  const [chosen, setChosen] = useState<Unit>()
  const unit = chosen ?? fitting(ms ?? field.min ?? 0)
  const fits = (Object.keys(units) as Unit[]).filter((name) => !field.max || units[name] <= field.max * scale)
  const shown = ms === undefined ? '' : Math.round((ms / units[unit]) * 100) / 100
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <div className="flex gap-2">
          <Input
            {...ids}
            data-field={path}
            type="number"
            className="w-24"
            min={0}
            step="any"
            value={shown}
            readOnly={isReadOnly}
            onChange={(event) => onChange(event.target.value === '' ? undefined : Math.round((event.target.valueAsNumber * units[unit]) / scale))}
          />
          <Select<Unit>
            className="w-28"
            aria-label={say(joining.colon, { a: label, b: say(fieldText.unit) })}
            disabled={isReadOnly}
            options={fits.map((name) => ({ value: name, label: say(fieldText[name]) }))}
            value={unit}
            onChange={setChosen}
          />
        </div>
      )}
    </FieldFrame>
  )
}

function fitting(ms: number): Unit {
  const names: readonly Unit[] = ['days', 'hours', 'minutes']
  return names.find((name) => ms >= units[name] && ms % units[name] === 0) ?? 'seconds'
}
