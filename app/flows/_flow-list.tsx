'use client'
import { useQuery } from '@tanstack/react-query'
import { Plus, Workflow } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useLocalName } from '../_parts/local-name'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Badge } from '../_ui/badge'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { type Column, Table } from '../_ui/table'
import { FlowRowMenu } from './_flow-row-menu'
import { DropFiles } from './_import/drop-files'
import { ImportButton } from './_import/import-button'
import { ImportDialog } from './_import/import-dialog'
import { useImport } from './_import/use-import'

type Row = Outputs['flow']['list'][number]

export function FlowList() {
  const t = useTranslations('studio')
  const nameOf = useLocalName()
  const query = useQuery(useTRPC().flow.list.queryOptions())
  const imports = useImport()
  const state = (row: Row) => {
    if (!row.version) return <Badge>{t('draft')}</Badge>
    return row.isChanged ? (
      <Badge tone="warn">{t('publishedChanged', { number: String(row.version.number) })}</Badge>
    ) : (
      <Badge tone="ok">{t('published', { number: String(row.version.number) })}</Badge>
    )
  }
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      isName: true,
      header: t('name'),
      cell: (row) => (
        <Link href={`/flows/${row.id}`} className="font-medium text-accent underline-offset-2 hover:underline">
          <bdi>{nameOf(row.name)}</bdi>
        </Link>
      ),
    },
    { id: 'state', header: t('state'), cell: state },
    { id: 'nodes', header: t('nodes'), align: 'right', wideOnly: true, cell: (row) => row.nodes ?? '–' },
    {
      id: 'campaigns',
      header: t('campaigns'),
      wideOnly: true,
      cell: (row) => (row.campaignsRunning > 0 ? <Badge tone="ok">{t('running', { count: row.campaignsRunning })}</Badge> : null),
    },
    { id: 'changed', header: t('changed'), align: 'right', wideOnly: true, cell: (row) => <When at={row.updatedAt} /> },
    { id: 'actions', header: <span className="sr-only">{t('open')}</span>, align: 'right', cell: (row) => <FlowRowMenu flow={row} /> },
  ]
  const create = (
    <Button look="primary" asChild>
      <Link href="/flows/new">
        <Plus aria-hidden />
        {t('create')}
      </Link>
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ImportButton isBusy={imports.state.is === 'busy'} onFiles={(files) => void imports.take(files)} />
            {create}
          </>
        }
      >
        {t('about')}
      </PageHeader>
      <DropFiles hint={t('import.drop')} onFiles={(files) => void imports.take(files)}>
        <Card flush>
          {query.isPending ? (
            <SkeletonRows label={t('title')} />
          ) : query.isError ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
          ) : query.data.length === 0 ? (
            <EmptyState icon={<Workflow />} title={t('empty')} action={create} example={t('emptyExample')}>
              {t('emptyHelp')}
            </EmptyState>
          ) : (
            <Table label={t('title')} columns={columns} rows={query.data} rowKey={(row) => row.id} />
          )}
        </Card>
      </DropFiles>
      <ImportDialog {...imports} />
    </Page>
  )
}
