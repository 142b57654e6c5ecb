'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useLive } from '../../_live/use-live'
import { useLocalName } from '../../_parts/local-name'
import { LiveMark } from '../../_parts/live-mark'
import { Page } from '../../_parts/page'
import { PageHeader } from '../../_parts/page-header'
import { useRefetchOnMove } from '../../_parts/refetch-on-move'
import { useTRPC } from '../../_trpc/client'
import { Button } from '../../_ui/button'
import { ErrorState } from '../../_ui/error-state'
import { Skeleton, SkeletonRows } from '../../_ui/skeleton'
import { ReportFilters } from './_report-filters'
import { filterOf, useReportView } from './_report-view'

const waiting = () => <Skeleton className="h-[60dvh] w-full" />
const HeatMap = dynamic(() => import('./_heat-map').then((module) => module.HeatMap), { ssr: false, loading: waiting })

/** Where the calls of one flow went, on the canvas of the version that they ran. */
export function FlowReport({ flowId }: { readonly flowId: string }) {
  const t = useTranslations('reports')
  const chrome = useTranslations('chrome')
  const nameOf = useLocalName()
  const trpc = useTRPC()
  const [view, setView] = useReportView()
  const scope = useQuery(trpc.report.flowScope.queryOptions({ flowId }))
  const campaign = scope.data?.campaigns.find(({ id }) => id === view.campaign)
  const versionId = view.version ?? campaign?.flowVersionId ?? mostCalled(scope.data?.versions ?? [])
  const drawn = useQuery(
    trpc.report.drawn.queryOptions({ versionId: versionId ?? '' }, { enabled: versionId !== undefined, staleTime: Number.POSITIVE_INFINITY }),
  )
  const filter = filterOf(flowId, versionId, view)
  const figures = useQuery(trpc.report.flowFigures.queryOptions(filter, { enabled: versionId !== undefined, placeholderData: keepPreviousData }))
  const live = useLive({ kind: 'flow', id: flowId, ...(view.campaign ? { campaignId: view.campaign } : {}) })
  useRefetchOnMove(live ? JSON.stringify(live.nodes) : undefined, figures.refetch)
  const failed = [scope, drawn, figures].find((one) => one.isError && !one.data)
  if (!scope.data) {
    return (
      <Page>
        {scope.isError ? (
          <ErrorState error={scope.error} onRetry={() => void scope.refetch()} busy={scope.isFetching} />
        ) : (
          <SkeletonRows rows={8} label={chrome('loading')} />
        )}
      </Page>
    )
  }
  const isRunning = live?.campaigns.some(({ status }) => status === 'running' || status === 'draining') ?? false
  return (
    <div className="px-4 py-5 md:px-6 md:py-6">
      <PageHeader
        title={nameOf(scope.data.name)}
        aside={isRunning ? <LiveMark /> : null}
        actions={
          <Button asChild>
            <Link href={`/flows/${flowId}`}>{t('openFlow')}</Link>
          </Button>
        }
      >
        {t('about')}
      </PageHeader>
      <ReportFilters flowId={flowId} scope={scope.data} arms={drawn.data?.arms ?? []} versionId={versionId} view={view} onView={setView} />
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} busy={failed.isFetching} />
      ) : versionId === undefined ? (
        <p className="py-10 text-center text-sm text-ink-muted">{t('noVersion')}</p>
      ) : drawn.data && figures.data ? (
        <HeatMap
          key={drawn.data.versionId}
          drawn={drawn.data}
          figures={figures.data}
          filter={filter}
          here={live?.nodes ?? {}}
          busy={figures.isPlaceholderData}
          view={view}
          onView={setView}
        />
      ) : (
        <div role="status" aria-label={chrome('loading')}>
          {waiting()}
        </div>
      )}
    </div>
  )
}

/** The newest version that calls ran; the newest at all while there are none. */
function mostCalled(versions: readonly { readonly id: string; readonly calls: number }[]): string | undefined {
  return (versions.find(({ calls }) => calls > 0) ?? versions[0])?.id
}
