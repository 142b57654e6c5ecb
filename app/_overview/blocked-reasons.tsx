'use client'
import { useTranslations } from 'next-intl'
import { ReasonPopover, type ReasonView } from '../_parts/reason-popover'
import { Card } from '../_ui/card'

interface BlockedReasonsProps {
  readonly reasons: readonly { readonly reason: string; readonly count: number }[]
  readonly texts: Readonly<Record<string, ReasonView>>
}

export function BlockedReasons({ reasons, texts }: BlockedReasonsProps) {
  const t = useTranslations('overview')
  const chrome = useTranslations('chrome')
  return (
    <Card title={t('blockedReasons')}>
      {reasons.length === 0 ? (
        <p className="text-sm text-ink-muted">{t('noBlocked')}</p>
      ) : (
        <ul className="flex flex-col gap-2 text-sm">
          {reasons.map(({ reason, count }) => (
            <li key={reason} className="flex items-start justify-between gap-3">
              <ReasonPopover reason={texts[reason] ?? { id: reason, text: { 'zh-CN': reason, en: reason } }} />
              <span className="shrink-0 font-medium">{chrome('people', { count })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
