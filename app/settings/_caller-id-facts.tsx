'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Outputs } from '../_trpc/types'
import { CallerIdFactsDialog } from './_caller-id-facts-dialog'

export type CallerIdRow = Outputs['settings']['read']['callerIds'][number]

/** A number of ours with what is stated of it; that line opens where it is stated. */
export function CallerIdFacts({ row }: { readonly row: CallerIdRow }) {
  const t = useTranslations('settings.callerIdFacts')
  const [open, setOpen] = useState(false)
  const { registration, isDialable } = row.facts
  const stated = [
    ...(registration
      ? [registration.isValid ? t('registered', { with: registration.with }) : t('from', { with: registration.with, day: registration.on })]
      : []),
    ...(isDialable ? [t('dialable')] : []),
  ]
  return (
    <div className="min-w-0">
      <span className="font-mono text-xs">{row.number}</span>
      <button
        type="button"
        aria-label={t('edit', { phone: row.number })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="mt-0.5 flex max-w-full items-start gap-1.5 rounded-sm text-left text-xs text-ink-muted hover:text-ink"
      >
        <span className="min-w-0 break-words">{stated.length > 0 ? stated.join(' · ') : t('none')}</span>
        <Pencil className="mt-0.5 size-3 shrink-0" aria-hidden />
      </button>
      {open ? <CallerIdFactsDialog row={row} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
