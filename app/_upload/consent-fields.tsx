'use client'
import { useTranslations } from 'next-intl'
import { type Purpose, purposes } from '../../flows/model/flow'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'
import { Select } from '../_ui/select'

const levels = ['none', 'existingRelation', 'express', 'expressWritten', 'perPurpose'] as const
type Level = (typeof levels)[number]

export interface ConsentDraft {
  readonly purpose: Purpose
  readonly level: Level
  readonly source: string
}

export const emptyConsent: ConsentDraft = { purpose: 'service', level: 'existingRelation', source: '' }

/** What the people of a file agreed to: kept with each of them, and asked before every call. */
export function ConsentFields({ value, onChange }: { readonly value: ConsentDraft; readonly onChange: (consent: ConsentDraft) => void }) {
  const t = useTranslations('wizard')
  const words = useTranslations('words')
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <Field label={t('consentTitle')}>
        {(ids) => (
          <Select
            {...ids}
            value={value.purpose}
            onChange={(purpose) => onChange({ ...value, purpose })}
            options={purposes.map((one) => ({ value: one, label: words(`purpose.${one}`) }))}
          />
        )}
      </Field>
      <Field label={t('consentLevel')}>
        {(ids) => (
          <Select
            {...ids}
            value={value.level}
            onChange={(level) => onChange({ ...value, level })}
            options={levels.map((one) => ({ value: one, label: one === 'none' ? t('consentNone') : words(`consentLevel.${one}`) }))}
          />
        )}
      </Field>
      <Field label={t('consentSource')}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={200}
            disabled={value.level === 'none'}
            placeholder={t('consentSourcePlaceholder')}
            value={value.source}
            onChange={({ target }) => onChange({ ...value, source: target.value })}
          />
        )}
      </Field>
    </div>
  )
}
