'use client'
import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '../_ui/badge'

const tones = { scheduled: 'idle', running: 'ok', paused: 'warn', draining: 'info', done: 'idle', cancelled: 'outline' } as const satisfies Record<string, Tone>

export type CampaignStatus = keyof typeof tones

export function asStatus(status: string): CampaignStatus {
  return status in tones ? (status as CampaignStatus) : 'scheduled'
}

export function CampaignStatusBadge({ status }: { readonly status: string }) {
  const t = useTranslations('words.campaignStatus')
  const known = asStatus(status)
  return (
    <Badge tone={tones[known]}>
      {known === 'running' ? <span aria-hidden className="size-1.5 animate-[breathe_1.6s_ease-in-out_infinite] rounded-full bg-live" /> : null}
      {t(known)}
    </Badge>
  )
}
