'use client'
import { Check, Clock, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '../_ui/badge'

export function VerdictBadge({ verdict }: { readonly verdict: string }) {
  const t = useTranslations('words.verdict')
  switch (verdict) {
    case 'allow':
    case 'degrade':
      return (
        <Badge tone="ok">
          <Check aria-hidden />
          {t(verdict)}
        </Badge>
      )
    case 'defer':
      return (
        <Badge tone="warn">
          <Clock aria-hidden />
          {t('defer')}
        </Badge>
      )
    case 'block':
      return (
        <Badge tone="outline">
          <Lock aria-hidden />
          {t('block')}
        </Badge>
      )
    default:
      return <Badge>{verdict}</Badge>
  }
}
