'use client'
import { useTranslations } from 'next-intl'
import { Badge } from '../_ui/badge'

export function MessageStatusBadge({ status }: { readonly status: string }) {
  const t = useTranslations('words.messageStatus')
  switch (status) {
    case 'sent':
      return <Badge tone="ok">{t('sent')}</Badge>
    case 'failed':
      return <Badge tone="bad">{t('failed')}</Badge>
    default:
      return <Badge>{t('queued')}</Badge>
  }
}
