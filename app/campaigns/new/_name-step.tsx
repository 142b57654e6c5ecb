'use client'
import { useTranslations } from 'next-intl'
import { Field } from '../../_ui/field'
import { Input } from '../../_ui/input'
import { PaceFields } from '../_pace-fields'
import type { Draft } from './_draft'

export function NameStep({ draft, onChange }: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }) {
  const t = useTranslations('wizard')
  return (
    <div className="flex flex-col gap-4">
      <Field label={t('campaignName')}>
        {(ids) => (
          <Input {...ids} maxLength={120} placeholder={t('namePlaceholder')} value={draft.name} onChange={({ target }) => onChange({ name: target.value })} />
        )}
      </Field>
      <PaceFields value={draft} onChange={({ callsPerSecond, linesMax }) => onChange({ callsPerSecond, linesMax })} />
    </div>
  )
}
