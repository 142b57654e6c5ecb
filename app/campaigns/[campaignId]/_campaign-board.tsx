'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useLive } from '../../_live/use-live'
import { CampaignStatusBadge } from '../../_parts/campaign-status-badge'
import { LiveMark } from '../../_parts/live-mark'
import { useLocalName } from '../../_parts/local-name'
import { OutcomeBar } from '../../_parts/outcome-bar'
import { Page } from '../../_parts/page'
import { PageHeader } from '../../_parts/page-header'
import { When } from '../../_parts/when'
import { useTRPC } from '../../_trpc/client'
import { Card } from '../../_ui/card'
import { ErrorState } from '../../_ui/error-state'
import { SkeletonRows } from '../../_ui/skeleton'
import { CampaignActions } from './_campaign-actions'
import { CampaignPeople } from './_campaign-people'
import { NewerVersion } from './_newer-version'
import { OutcomeTiles } from './_outcome-tiles'

export function CampaignBoard({ campaignId }: { readonly campaignId: string }) {
  const t = useTranslations('board')
  const chrome = useTranslations('chrome')
  const nameOf = useLocalName()
  const query = useQuery(useTRPC().campaign.get.queryOptions({ campaignId }))
  const live = useLive({ kind: 'campaign', id: campaignId })
  const campaign = query.data
  const counts = live ?? campaign?.counts
  if (!campaign || !counts) {
    return (
      <Page>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <SkeletonRows rows={8} label={chrome('loading')} />
        )}
      </Page>
    )
  }
  return (
    <Page>
      <PageHeader
        title={campaign.name}
        aside={
          <>
            <CampaignStatusBadge status={counts.status} />
            <LiveMark />
          </>
        }
        actions={
          <CampaignActions
            campaignId={campaignId}
            status={counts.status}
            people={counts.total}
            callsPerSecond={counts.callsPerSecond}
            linesMax={counts.linesMax}
          />
        }
      >
        <div className="flex flex-wrap gap-x-4 gap-y-0.5">
          {campaign.flow ? (
            <span>
              <Link href={`/reports/${campaign.flow.id}?campaign=${campaignId}`} className="text-accent underline-offset-2 hover:underline">
                {chrome('labelled', { label: t('onCanvas'), value: nameOf(campaign.flow.name) })}
              </Link>
              {campaign.version ? ` · ${t('version', { number: campaign.version.number })}` : null}
            </span>
          ) : null}
          {campaign.list ? <span>{chrome('labelled', { label: t('list'), value: campaign.list.name })}</span> : null}
          {campaign.startedAt ? (
            <span>
              {t('started')} <When at={campaign.startedAt} />
            </span>
          ) : null}
        </div>
      </PageHeader>
      <NewerVersion campaign={campaign} />
      {counts.status === 'paused' ? (
        <p role="status" className="mb-4 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          {t('paused')}
        </p>
      ) : null}
      <div className="flex flex-col gap-4">
        <Card>
          <div className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <p className="text-lg font-semibold">{t('progress', { done: counts.done, total: counts.total })}</p>
            <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
              <span>{t('talking', { count: counts.talking })}</span>
              <span>{t('ringing', { count: counts.ringing })}</span>
              <span>{t('waiting', { count: counts.due })}</span>
            </p>
          </div>
          <OutcomeBar label={t('tiles')} byDisposition={counts.byDisposition} total={counts.total} className="mb-4" />
          <OutcomeTiles byDisposition={counts.byDisposition} pressedKey={counts.pressedKey} total={counts.total} />
        </Card>
        <CampaignPeople campaignId={campaignId} movedBy={`${counts.done}/${counts.claimed}/${counts.ringing}/${counts.talking}`} />
      </div>
    </Page>
  )
}
