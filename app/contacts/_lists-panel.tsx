'use client'
import { useQuery } from '@tanstack/react-query'
import { List as ListIcon } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { type Column, Table } from '../_ui/table'
import { ExampleCsv } from '../_upload/example-csv'

type Row = Outputs['contact']['lists'][number]

export function ListsPanel({ onUpload }: { readonly onUpload: () => void }) {
  const t = useTranslations('contacts')
  const chrome = useTranslations('chrome')
  const format = useFormatter()
  const query = useQuery(useTRPC().contact.lists.queryOptions())
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      isName: true,
      header: t('listName'),
      cell: (row) => (
        <Link href={`/contacts?list=${row.id}`} className="font-medium text-accent underline-offset-2 hover:underline">
          {row.name}
        </Link>
      ),
    },
    { id: 'size', header: t('size'), align: 'right', cell: (row) => format.number(row.people) },
    { id: 'created', header: t('created'), wideOnly: true, align: 'right', cell: (row) => <When at={row.createdAt} /> },
    {
      id: 'call',
      header: '',
      align: 'right',
      cell: (row) => (
        <Button asChild size="sm">
          <Link href={`/campaigns/new?list=${row.id}`}>{t('callThese')}</Link>
        </Button>
      ),
    },
  ]
  return (
    <Card flush>
      {query.data ? (
        query.data.length > 0 ? (
          <Table label={t('lists')} columns={columns} rows={query.data} rowKey={(row) => row.id} />
        ) : (
          <EmptyState icon={<ListIcon />} title={t('listsEmpty')} action={<Button onClick={onUpload}>{t('upload')}</Button>} example={<ExampleCsv />}>
            {t('listsEmptyHelp')}
          </EmptyState>
        )
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        <SkeletonRows label={chrome('loading')} />
      )}
    </Card>
  )
}
