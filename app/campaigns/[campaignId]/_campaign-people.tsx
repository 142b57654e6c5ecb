'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { dispositions } from '../../../flows/model/outcome'
import { DispositionBadge } from '../../_parts/disposition-badge'
import { LoadMore } from '../../_parts/load-more'
import { NoMatch } from '../../_parts/no-match'
import { MaybeReason } from '../../_parts/reason-popover'
import { reasonsOf } from '../../_parts/reasons-of'
import { useRefetchOnMove } from '../../_parts/refetch-on-move'
import { When } from '../../_parts/when'
import { useTRPC } from '../../_trpc/client'
import type { Outputs } from '../../_trpc/types'
import { Badge } from '../../_ui/badge'
import { Card } from '../../_ui/card'
import { ErrorState } from '../../_ui/error-state'
import { Select } from '../../_ui/select'
import { SkeletonRows } from '../../_ui/skeleton'
import { type Column, Table } from '../../_ui/table'
import { WhyWaiting } from './_why-waiting'

type Row = Outputs['campaign']['contacts']['rows'][number]

const filters = ['all', 'due', 'claimed', ...dispositions] as const
type Filter = (typeof filters)[number]

interface CampaignPeopleProps {
  readonly campaignId: string
  /** Changes whenever somebody's state may have. */
  readonly movedBy: string
}

export function CampaignPeople({ campaignId, movedBy }: CampaignPeopleProps) {
  const t = useTranslations('board')
  const words = useTranslations('words')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const [filter, setFilter] = useState<Filter>('all')
  const query = useInfiniteQuery(
    trpc.campaign.contacts.infiniteQueryOptions(
      { campaignId, ...filterInput(filter) },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  )
  useRefetchOnMove(movedBy, query.refetch)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const reasons = reasonsOf(query.data?.pages)
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      isName: true,
      header: t('name'),
      cell: (row) => (
        <Link href={`/contacts?person=${row.contactId}`} className="font-medium hover:underline">
          {row.name || row.phoneMasked}
        </Link>
      ),
    },
    { id: 'number', header: t('number'), wideOnly: true, className: 'whitespace-nowrap text-ink-muted', cell: (row) => row.phoneMasked },
    { id: 'outcome', header: t('outcome'), cell: (row) => <PersonState row={row} /> },
    {
      id: 'why',
      header: t('why'),
      className: 'min-w-44 max-w-96',
      cell: (row) =>
        row.state === 'due' && !row.reason ? (
          <WhyWaiting campaignId={campaignId} contactId={row.contactId} name={row.name || row.phoneMasked} />
        ) : (
          <MaybeReason reason={row.reason ? reasons[row.reason] : undefined} />
        ),
    },
    {
      id: 'call',
      header: t('call'),
      align: 'right',
      cell: (row) =>
        row.lastAttemptId ? (
          <Link
            href={`/calls/${row.lastAttemptId}`}
            aria-label={t('openCall', { name: row.name })}
            className="whitespace-nowrap text-accent underline-offset-2 hover:underline"
          >
            {t('callNo', { number: row.attempts })}
          </Link>
        ) : null,
    },
  ]
  return (
    <Card
      flush
      title={t('people')}
      actions={
        <Select<Filter>
          aria-label={t('filter')}
          className="w-44"
          value={filter}
          onChange={setFilter}
          options={filters.map((one) => ({
            value: one,
            label: one === 'all' ? t('filterAll') : one === 'due' || one === 'claimed' ? words(`contactState.${one}`) : words(`disposition.${one}`),
          }))}
        />
      }
    >
      {query.isPending ? (
        <SkeletonRows label={chrome('loading')} />
      ) : query.isError && rows.length === 0 ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : rows.length === 0 ? (
        <NoMatch title={t('emptyFilter')} onClear={() => setFilter('all')} />
      ) : (
        <Table label={t('people')} columns={columns} rows={rows} rowKey={(row) => row.contactId} />
      )}
      <LoadMore query={query} />
    </Card>
  )
}

function PersonState({ row }: { readonly row: Row }) {
  const t = useTranslations('board')
  const words = useTranslations('words')
  if (row.state === 'done' && row.disposition) return <DispositionBadge disposition={row.disposition} />
  if (row.state === 'claimed')
    return <Badge tone="ok">{isCallState(row.callState) ? words(`callState.${row.callState}`) : words('contactState.claimed')}</Badge>
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge>{words('contactState.due')}</Badge>
      {row.attempts > 0 ? <span className="text-xs text-ink-faint">{t.rich('later', { when: () => <When at={row.dueAt} /> })}</span> : null}
    </span>
  )
}

function isCallState(state: string | null): state is 'claimed' | 'dialing' | 'live' | 'ended' | 'unknown' {
  return state !== null && ['claimed', 'dialing', 'live', 'ended', 'unknown'].includes(state)
}

function filterInput(filter: Filter) {
  if (filter === 'all') return {}
  return filter === 'due' || filter === 'claimed' ? { state: filter } : { disposition: filter, state: 'done' as const }
}
