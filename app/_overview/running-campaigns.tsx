'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { LiveData } from '../_live/live-types'
import { CampaignStatusBadge } from '../_parts/campaign-status-badge'
import { OutcomeBar } from '../_parts/outcome-bar'
import { Stat } from '../_parts/stat'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'

type Counts = LiveData<'overview'>

export function RunningCampaigns({ running, talking, ringing }: Pick<Counts, 'running' | 'talking' | 'ringing'>) {
  const t = useTranslations('overview')
  return (
    <Card title={t('now')}>
      <dl className="mb-4 grid grid-cols-3 gap-2">
        <Stat label={t('talking')} value={talking} isMuted={talking === 0} />
        <Stat label={t('ringing')} value={ringing} isMuted={ringing === 0} />
        <Stat label={t('campaignsRunning')} value={running.length} isMuted={running.length === 0} />
      </dl>
      {running.length === 0 ? (
        <EmptyState
          title={t('noneRunning')}
          action={
            <Button asChild>
              <Link href="/campaigns/new">{t('newCampaign')}</Link>
            </Button>
          }
        >
          {t('noneRunningHelp')}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {running.map(({ id, name, status, total, done, byDisposition }) => (
            <li key={id} className="flex flex-col gap-1.5">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <Link href={`/campaigns/${id}`} className="min-w-0 font-medium wrap-anywhere text-accent underline-offset-2 hover:underline">
                  {name}
                </Link>
                <CampaignStatusBadge status={status} />
                <span className="ml-auto text-ink-muted">{t('progress', { done, total })}</span>
              </div>
              <OutcomeBar label={name} byDisposition={byDisposition} total={total} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
