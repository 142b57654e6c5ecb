'use client'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { PhoneCall } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { dispositions } from '../../flows/model/outcome'
import { useLive } from '../_live/use-live'
import { CallState } from '../_parts/call-state'
import { Duration } from '../_parts/duration'
import { LoadMore } from '../_parts/load-more'
import { NoMatch } from '../_parts/no-match'
import { MaybeReason } from '../_parts/reason-popover'
import { reasonsOf } from '../_parts/reasons-of'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import { useRefetchOnMove } from '../_parts/refetch-on-move'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'
import { ErrorState } from '../_ui/error-state'
import { Select } from '../_ui/select'
import { SkeletonRows } from '../_ui/skeleton'
import { type Column, Table } from '../_ui/table'
import { useCallFilters } from './_call-filters'

type Row = Outputs['calls']['list']['rows'][number]
const outcomes = ['all', 'inProgress', ...dispositions] as const

export function CallList() {
  const t = useTranslations('calls')
  const words = useTranslations('words.disposition')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const [filters, setFilters] = useCallFilters()
  const query = useInfiniteQuery(
    trpc.calls.list.infiniteQueryOptions(filters, { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData }),
  )
  const campaigns = useQuery(trpc.campaign.list.queryOptions({ limit: 100 }))
  const live = useLive({ kind: 'overview' })
  useRefetchOnMove(live ? JSON.stringify([live.talking, live.ringing, live.today]) : undefined, query.refetch)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const reasons = reasonsOf(query.data?.pages)
  const reasonOf = (row: Row) => <MaybeReason reason={reasons[row.rule ?? row.cause ?? '']} />
  const isFiltered = Object.values(filters).some(Boolean)
  const columns: readonly Column<Row>[] = [
    {
      id: 'person',
      isName: true,
      header: t('person'),
      cell: (row) => (
        <Link href={`/calls/${row.id}`} className="font-medium text-accent underline-offset-2 hover:underline">
          {row.contact?.name || row.contact?.phoneMasked || t('unnamed')}
        </Link>
      ),
    },
    { id: 'number', header: '', wideOnly: true, className: 'whitespace-nowrap text-ink-muted', cell: (row) => row.contact?.phoneMasked },
    {
      id: 'outcome',
      header: t('outcome'),
      cell: (row) => (
        <>
          <CallState state={row.state} disposition={row.disposition} />
          {/* On a telephone the reason has no column of its own. */}
          <div className="mt-1 text-xs empty:hidden sm:hidden">{reasonOf(row)}</div>
        </>
      ),
    },
    { id: 'cause', header: t('cause'), wideOnly: true, cell: reasonOf },
    {
      id: 'campaign',
      isName: true,
      header: t('campaign'),
      wideOnly: true,
      cell: (row) =>
        row.direction === 'inbound' ? (
          <span className="text-ink-muted">{t('calledUs', { phone: row.campaignName })}</span>
        ) : (
          <Link href={`/campaigns/${row.campaignId}`} className="hover:underline">
            {row.campaignName}
          </Link>
        ),
    },
    {
      id: 'duration',
      header: t('duration'),
      align: 'right',
      wideOnly: true,
      cell: (row) => <Duration from={row.answeredAt} to={row.hungUpAt ?? row.endedAt} />,
    },
    { id: 'started', header: t('started'), align: 'right', cell: (row) => <When at={row.claimedAt} /> },
  ]
  return (
    <Page>
      <PageHeader title={t('title')} />
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <div className="w-44">
          <Select
            aria-label={t('filterOutcome')}
            value={filters.disposition ?? 'all'}
            onChange={(value) => setFilters({ ...filters, disposition: value === 'all' ? undefined : value })}
            options={outcomes.map((one) => ({
              value: one,
              label:
                one === 'all' ? chrome('labelled', { label: t('filterOutcome'), value: chrome('all') }) : one === 'inProgress' ? t('inProgress') : words(one),
            }))}
          />
        </div>
        <div className="w-60 max-w-full">
          <Select
            aria-label={t('filterCampaign')}
            value={filters.campaignId ?? 'all'}
            onChange={(value) => setFilters({ ...filters, campaignId: value === 'all' ? undefined : value })}
            options={[
              { value: 'all', label: chrome('labelled', { label: t('filterCampaign'), value: chrome('all') }) },
              ...(campaigns.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        {filters.node ? (
          <span className="text-sm text-ink-muted">
            {filters.node}
            {filters.port ? ` → ${filters.port}` : ''}
          </span>
        ) : null}
        {isFiltered && rows.length > 0 ? (
          <Button look="link" onClick={() => setFilters({})}>
            {chrome('clearFilters')}
          </Button>
        ) : null}
      </div>
      <Card flush>
        {query.isPending ? (
          <SkeletonRows label={chrome('loading')} rows={8} />
        ) : query.isError && rows.length === 0 ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : rows.length > 0 ? (
          <Table label={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
        ) : isFiltered ? (
          <NoMatch title={t('emptyFiltered')} onClear={() => setFilters({})} />
        ) : (
          <EmptyState
            icon={<PhoneCall />}
            title={t('empty')}
            action={
              <Button asChild>
                <Link href="/campaigns/new">{t('emptyAction')}</Link>
              </Button>
            }
          >
            {t('emptyHelp')}
          </EmptyState>
        )}
        <LoadMore query={query} />
      </Card>
    </Page>
  )
}
