'use client'
import { useTranslations } from 'next-intl'
import { Field } from '../_ui/field'
import { NumberInput } from '../_ui/number-input'

export interface Pace {
  readonly callsPerSecond: number
  readonly linesMax: number
}

export function PaceFields({ value, onChange }: { readonly value: Pace; readonly onChange: (pace: Pace) => void }) {
  const t = useTranslations('wizard')
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('callsPerSecond')} help={t('callsPerSecondHelp')}>
        {(ids) => (
          <NumberInput
            {...ids}
            min={0.1}
            max={1000}
            step="any"
            value={value.callsPerSecond}
            onChange={(callsPerSecond) => onChange({ ...value, callsPerSecond })}
          />
        )}
      </Field>
      <Field label={t('linesMax')} help={t('linesMaxHelp')}>
        {(ids) => <NumberInput {...ids} min={1} max={2000} step={1} value={value.linesMax} onChange={(linesMax) => onChange({ ...value, linesMax })} />}
      </Field>
    </div>
  )
}
