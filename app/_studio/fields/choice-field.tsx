'use client'
import { Checkbox } from '../../_ui/checkbox'
import { Select } from '../../_ui/select'
import { useScope } from '../scope'
import { fieldText } from '../text/fields.text'
import { useText } from '../use-text'
import type { ControlProps } from './control-props'
import { FieldFrame, FieldGroup } from './field-frame'

export function ChoiceField(props: ControlProps) {
  const { field, value, onChange, path, isReadOnly } = props
  const { locale } = useScope()
  const say = useText()
  const options = (field.options ?? []).map((option) => ({ value: option.value, label: option.label[locale] }))
  if (field.many) {
    const chosen = Array.isArray(value) ? value : []
    return (
      <FieldGroup {...props}>
        {options.map((option) => (
          <label key={option.value} className="flex items-center gap-2 text-sm">
            <Checkbox
              checked={chosen.includes(option.value)}
              disabled={isReadOnly}
              onCheckedChange={(isOn) =>
                onChange(options.map((one) => one.value).filter((one) => (one === option.value ? isOn === true : chosen.includes(one))))
              }
            />
            {option.label}
          </label>
        ))}
      </FieldGroup>
    )
  }
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <div data-field={path}>
          <Select
            {...ids}
            options={options}
            value={typeof value === 'string' ? value : undefined}
            placeholder={say(fieldText.choose)}
            disabled={isReadOnly}
            onChange={onChange}
          />
        </div>
      )}
    </FieldFrame>
  )
}
