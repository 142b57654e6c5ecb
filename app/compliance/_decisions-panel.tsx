'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Scale } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { LoadMore } from '../_parts/load-more'
import { NoMatch } from '../_parts/no-match'
import { MaybeReason } from '../_parts/reason-popover'
import { reasonsOf } from '../_parts/reasons-of'
import { VerdictBadge } from '../_parts/verdict-badge'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'
import { ErrorState } from '../_ui/error-state'
import { Select } from '../_ui/select'
import { SkeletonRows } from '../_ui/skeleton'
import { type Column, Table } from '../_ui/table'
import { LedgerCard } from './_ledger-card'

type Row = Outputs['compliance']['decisions']['rows'][number]
const verdicts = ['all', 'allow', 'defer', 'block'] as const

export function DecisionsPanel() {
  const t = useTranslations('compliance')
  const words = useTranslations('words.verdict')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>('all')
  const query = useInfiniteQuery(
    trpc.compliance.decisions.infiniteQueryOptions(verdict === 'all' ? {} : { verdict }, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
  )
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const reasons = reasonsOf(query.data?.pages)
  const columns: readonly Column<Row>[] = [
    {
      id: 'person',
      isName: true,
      header: t('person'),
      cell: (row) => (
        <Link href={`/calls/${row.attemptId}`} className="font-medium text-accent underline-offset-2 hover:underline">
          {row.contactName || row.attemptId.slice(0, 8)}
        </Link>
      ),
    },
    { id: 'verdict', header: t('verdict'), cell: (row) => <VerdictBadge verdict={row.verdict} /> },
    { id: 'reason', header: t('reason'), className: 'max-w-96', cell: (row) => <MaybeReason reason={row.rule ? reasons[row.rule] : undefined} /> },
    { id: 'until', header: t('until'), wideOnly: true, cell: (row) => (row.untilAt ? <When at={row.untilAt} /> : null) },
    { id: 'at', header: t('at'), align: 'right', wideOnly: true, cell: (row) => <When at={row.at} /> },
  ]
  return (
    <>
      <LedgerCard />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-muted">{t('decisionsHelp')}</p>
        <div className="w-40">
          <Select
            aria-label={t('filter')}
            value={verdict}
            onChange={setVerdict}
            options={verdicts.map((one) => ({ value: one, label: one === 'all' ? chrome('all') : words(one) }))}
          />
        </div>
      </div>
      <Card flush>
        {query.isPending ? (
          <SkeletonRows label={chrome('loading')} />
        ) : query.isError && rows.length === 0 ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : rows.length > 0 ? (
          <Table label={t('decisions')} columns={columns} rows={rows} rowKey={(row) => row.id} />
        ) : verdict === 'all' ? (
          <EmptyState icon={<Scale />} title={t('decisionsEmpty')}>
            {t('decisionsEmptyHelp')}
          </EmptyState>
        ) : (
          <NoMatch title={t('decisionsNone')} onClear={() => setVerdict('all')} />
        )}
        <LoadMore query={query} />
      </Card>
    </>
  )
}
