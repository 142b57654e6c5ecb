'use client'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useLive } from '../_live/use-live'
import { LiveMark } from '../_parts/live-mark'
import { OutcomeBar } from '../_parts/outcome-bar'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import { Stat } from '../_parts/stat'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { cn } from '../_ui/cn'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { BlockedReasons } from './blocked-reasons'
import { FirstSteps } from './first-steps'
import { NextSteps } from './next-steps'
import { RunningCampaigns } from './running-campaigns'
import { reachedOf, sumOf } from './sums'

export function Overview() {
  const t = useTranslations('overview')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  // What was done on the page before ticks off a step: never shown from memory.
  const query = useQuery(trpc.overview.read.queryOptions(undefined, { refetchOnMount: 'always' }))
  const live = useLive({ kind: 'overview' })
  const counts = live ?? query.data?.counts
  const firstSteps = query.data?.firstSteps ?? null
  const hasSteps = firstSteps?.isClosed === false
  return (
    <Page>
      <PageHeader
        title={t('title')}
        aside={<LiveMark />}
        actions={
          <Button asChild look="primary">
            <Link href="/campaigns/new">
              <Plus aria-hidden />
              {t('newCampaign')}
            </Link>
          </Button>
        }
      />
      {counts && query.data ? (
        <div className="grid gap-4 lg:grid-cols-3">
          <div className="flex min-w-0 flex-col gap-4 lg:col-span-2">
            <RunningCampaigns running={counts.running} talking={counts.talking} ringing={counts.ringing} />
            <Card title={t('outcomesToday')}>
              <dl className="mb-4 grid grid-cols-2 gap-2 sm:grid-cols-4">
                <Stat label={t('reached')} help={t('reachedHelp')} value={reachedOf(counts.today)} />
                <Stat label={t('notReached')} help={t('notReachedHelp')} value={sumOf(counts.today) - reachedOf(counts.today) - (counts.today.blocked ?? 0)} />
                <Stat label={t('blocked')} help={t('blockedHelp')} value={counts.today.blocked ?? 0} />
                <Stat label={t('messagesToday')} value={query.data.messages} />
              </dl>
              {sumOf(counts.today) > 0 ? (
                <OutcomeBar withLegend label={t('outcomesToday')} byDisposition={counts.today} total={sumOf(counts.today)} />
              ) : (
                <p className="text-sm text-ink-muted">{t('nothingToday')}</p>
              )}
            </Card>
          </div>
          {/* On a telephone what is to be done comes before counts that are all 0. */}
          <div className={cn('flex min-w-0 flex-col gap-4', hasSteps && 'max-lg:order-first')}>
            {firstSteps && hasSteps ? (
              <FirstSteps value={firstSteps} />
            ) : (
              <NextSteps
                flows={query.data.flows}
                versions={query.data.versions}
                campaigns={query.data.campaigns}
                runningId={counts.running[0]?.id}
                hasFirstSteps={firstSteps !== null}
              />
            )}
            <BlockedReasons reasons={counts.reasons} texts={query.data.reasons} />
          </div>
        </div>
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        <SkeletonRows rows={8} label={chrome('loading')} />
      )}
    </Page>
  )
}
