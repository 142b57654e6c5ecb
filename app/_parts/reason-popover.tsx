'use client'
import { Info } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Text } from '../../flows/model/text'
import { Popover } from '../_ui/popover'

export interface ReasonView {
  readonly id: string
  readonly text: Text
  readonly source?: { readonly cite: string; readonly url: string }
  readonly mend?: 'callerNumbers'
}

/** The reason in a line; its rule and source on click. */
export function ReasonPopover({ reason }: { readonly reason: ReasonView }) {
  const t = useTranslations('board')
  const locale = useLocale()
  return (
    <Popover
      label={t('whyTitle')}
      trigger={
        <button type="button" className="inline-flex max-w-full items-start gap-1.5 rounded-sm text-left text-ink-muted hover:text-ink">
          <Info className="mt-0.75 size-3.5 shrink-0" aria-hidden />
          <span className="line-clamp-2">{reason.text[locale]}</span>
        </button>
      }
    >
      <p className="font-medium">{reason.text[locale]}</p>
      {reason.source ? <p className="mt-2 text-xs text-ink-muted">{t('whySource', { cite: reason.source.cite })}</p> : null}
      {reason.mend ? (
        <Link href="/settings#caller-numbers" className="mt-2 inline-block text-sm font-medium text-accent underline-offset-2 hover:underline">
          {t('mendCallerNumbers')}
        </Link>
      ) : null}
      <p className="mt-1 font-mono text-xs break-all text-ink-faint">{t('whyRule', { id: reason.id })}</p>
    </Popover>
  )
}

export function MaybeReason({ reason }: { readonly reason: ReasonView | undefined }) {
  return reason ? <ReasonPopover reason={reason} /> : null
}
