'use client'
import { useTranslations } from 'next-intl'
import { useIsLive } from '../_live/use-live'
import { Badge } from '../_ui/badge'

/** Says whether what stands here arrives by itself. */
export function LiveMark() {
  const t = useTranslations('chrome')
  const isLive = useIsLive()
  return (
    <span role="status">
      {isLive ? (
        <Badge tone="outline">
          <span aria-hidden className="size-1.5 animate-[breathe_1.6s_ease-in-out_infinite] rounded-full bg-live" />
          {t('live')}
        </Badge>
      ) : (
        <Badge tone="warn">{t('liveLost')}</Badge>
      )}
    </span>
  )
}
