'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Megaphone, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { CampaignStatusBadge } from '../_parts/campaign-status-badge'
import { LoadMore } from '../_parts/load-more'
import { useLocalName } from '../_parts/local-name'
import { NoMatch } from '../_parts/no-match'
import { OutcomeBar } from '../_parts/outcome-bar'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import type { Inputs, Outputs } from '../_trpc/types'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'
import { ErrorState } from '../_ui/error-state'
import { Select } from '../_ui/select'
import { SkeletonRows } from '../_ui/skeleton'
import { type Column, Table } from '../_ui/table'

type Row = Outputs['campaign']['list']['rows'][number]
type Status = NonNullable<Inputs['campaign']['list']['status']>
const statuses: readonly Status[] = ['running', 'paused', 'scheduled', 'draining', 'done', 'cancelled']

export function CampaignList() {
  const t = useTranslations('campaigns')
  const words = useTranslations('words.campaignStatus')
  const chrome = useTranslations('chrome')
  const nameOf = useLocalName()
  const trpc = useTRPC()
  const [status, setStatus] = useState<Status | 'all'>('all')
  const query = useInfiniteQuery(
    trpc.campaign.list.infiniteQueryOptions(status === 'all' ? {} : { status }, { getNextPageParam: ({ nextCursor }) => nextCursor, refetchInterval: 10_000 }),
  )
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      isName: true,
      header: t('name'),
      cell: (row) => (
        <Link href={`/campaigns/${row.id}`} className="font-medium text-accent underline-offset-2 hover:underline">
          {row.name}
        </Link>
      ),
    },
    { id: 'status', header: t('status'), cell: (row) => <CampaignStatusBadge status={row.status} /> },
    {
      id: 'flow',
      isName: true,
      header: t('flow'),
      wideOnly: true,
      cell: (row) => (
        <Link href={`/flows/${row.flow.id}`} className="hover:underline">
          {nameOf(row.flow.name)}
        </Link>
      ),
    },
    {
      id: 'outcomes',
      header: t('outcomes'),
      wideOnly: true,
      className: 'min-w-36',
      cell: (row) => <OutcomeBar label={row.name} byDisposition={row.counts.byDisposition} total={row.counts.total} />,
    },
    {
      id: 'progress',
      header: t('progress'),
      align: 'right',
      className: 'whitespace-nowrap',
      cell: (row) => t('progressOf', { done: row.counts.done, total: row.counts.total }),
    },
    { id: 'created', header: t('created'), wideOnly: true, align: 'right', cell: (row) => <When at={row.createdAt} /> },
  ]
  const create = (
    <Button asChild look="primary">
      <Link href="/campaigns/new">
        <Plus aria-hidden />
        {t('create')}
      </Link>
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('title')} actions={create} />
      <div className="mb-3 max-w-44">
        <Select
          aria-label={t('filterStatus')}
          value={status}
          onChange={setStatus}
          options={[{ value: 'all' as const, label: chrome('all') }, ...statuses.map((one) => ({ value: one, label: words(one) }))]}
        />
      </div>
      <Card flush>
        {query.isPending ? (
          <SkeletonRows label={chrome('loading')} />
        ) : query.isError && rows.length === 0 ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : rows.length > 0 ? (
          <Table label={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
        ) : status === 'all' ? (
          <EmptyState icon={<Megaphone />} title={t('empty')} action={create} example={t('emptyExample')}>
            {t('emptyHelp')}
          </EmptyState>
        ) : (
          <NoMatch title={t('emptyFiltered')} onClear={() => setStatus('all')} />
        )}
        <LoadMore query={query} />
      </Card>
    </Page>
  )
}
