'use client'
import { useTranslations } from 'next-intl'
import { Badge } from '../_ui/badge'
import { DispositionBadge } from './disposition-badge'

/** A call's final state, or where it is while it lives. */
export function CallState({ state, disposition }: { readonly state: string; readonly disposition: string | null }) {
  const t = useTranslations('words.callState')
  if (disposition && state === 'ended') return <DispositionBadge disposition={disposition} />
  switch (state) {
    case 'live':
    case 'dialing':
      return (
        <Badge tone="ok">
          <span aria-hidden className="size-1.5 animate-[breathe_1.6s_ease-in-out_infinite] rounded-full bg-live" />
          {t(state)}
        </Badge>
      )
    case 'claimed':
    case 'unknown':
    case 'ended':
      return <Badge>{t(state)}</Badge>
    default:
      return <Badge>{state}</Badge>
  }
}
