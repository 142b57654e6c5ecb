'use client'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { BellOff, BookUser, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { LanguageName } from '../_parts/language-name'
import { LoadMore } from '../_parts/load-more'
import { NoMatch } from '../_parts/no-match'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Badge } from '../_ui/badge'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'
import { ErrorState } from '../_ui/error-state'
import { Input } from '../_ui/input'
import { Select } from '../_ui/select'
import { SkeletonRows } from '../_ui/skeleton'
import { type Column, Table } from '../_ui/table'
import { ExampleCsv } from '../_upload/example-csv'
import { ConsentWords } from './_consent-words'

type Row = Outputs['contact']['people']['rows'][number]

interface PeoplePanelProps {
  readonly listId: string | undefined
  readonly onList: (listId: string | undefined) => void
  readonly onOpen: (contactId: string) => void
  readonly onUpload: () => void
}

export function PeoplePanel({ listId, onList, onOpen, onUpload }: PeoplePanelProps) {
  const t = useTranslations('contacts')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const lists = useQuery(trpc.contact.lists.queryOptions())
  const query = useInfiniteQuery(
    trpc.contact.people.infiniteQueryOptions(
      { ...(listId ? { listId } : {}), ...(search ? { search } : {}) },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  )
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      isName: true,
      header: t('name'),
      cell: (row) => (
        <button type="button" onClick={() => onOpen(row.id)} className="rounded-sm text-left font-medium text-accent underline-offset-2 hover:underline">
          {row.name || row.phoneMasked}
        </button>
      ),
    },
    { id: 'number', header: t('number'), className: 'whitespace-nowrap text-ink-muted', cell: (row) => row.phoneMasked },
    {
      id: 'consent',
      header: t('consent'),
      cell: (row) =>
        row.doNotCall ? (
          <Badge tone="bad">
            <BellOff aria-hidden />
            {t('onDoNotCall')}
          </Badge>
        ) : (
          <ConsentWords consents={row.consents} />
        ),
    },
    { id: 'language', header: t('language'), wideOnly: true, cell: (row) => <LanguageName tag={row.locale} /> },
    { id: 'added', header: t('added'), wideOnly: true, align: 'right', cell: (row) => <When at={row.createdAt} /> },
  ]
  return (
    <>
      <div className="mb-3 flex flex-wrap gap-2">
        <div className="relative w-full sm:w-72">
          <Search className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint" aria-hidden />
          <Input
            type="search"
            aria-label={t('searchLabel')}
            placeholder={t('searchPlaceholder')}
            className="pl-8"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <div className="w-full sm:w-60">
          <Select
            aria-label={t('listFilter')}
            value={listId ?? 'all'}
            onChange={(value) => onList(value === 'all' ? undefined : value)}
            options={[{ value: 'all', label: t('everyList') }, ...(lists.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </div>
      </div>
      <Card flush>
        {query.isPending ? (
          <SkeletonRows label={chrome('loading')} rows={8} />
        ) : query.isError && rows.length === 0 ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : rows.length > 0 ? (
          <Table label={t('people')} columns={columns} rows={rows} rowKey={(row) => row.id} />
        ) : search || listId ? (
          <NoMatch
            title={t('emptySearch')}
            onClear={() => {
              setText('')
              onList(undefined)
            }}
          />
        ) : (
          <EmptyState icon={<BookUser />} title={t('empty')} action={<Button onClick={onUpload}>{t('upload')}</Button>} example={<ExampleCsv />}>
            {t('emptyHelp')}
          </EmptyState>
        )}
        <LoadMore query={query} />
      </Card>
    </>
  )
}
