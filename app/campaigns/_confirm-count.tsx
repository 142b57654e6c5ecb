'use client'
import { useTranslations } from 'next-intl'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'

export function isConfirmed(typed: string, people: number): boolean {
  return typed.trim() === String(people)
}

/** Before real people are called, somebody types how many. */
export function ConfirmCount({ people, typed, onType }: { readonly people: number; readonly typed: string; readonly onType: (text: string) => void }) {
  const t = useTranslations('wizard')
  return (
    <div className="rounded-md bg-warn-soft p-3">
      <p className="mb-2 text-sm font-medium text-warn">{t('realWarning')}</p>
      <Field label={t('realConfirm', { count: people })}>
        {(ids) => <Input {...ids} inputMode="numeric" autoComplete="off" className="max-w-40" value={typed} onChange={({ target }) => onType(target.value)} />}
      </Field>
    </div>
  )
}
