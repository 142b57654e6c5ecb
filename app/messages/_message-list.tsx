'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { useLive } from '../_live/use-live'
import { LiveMark } from '../_parts/live-mark'
import { LoadMore } from '../_parts/load-more'
import { MessageStatusBadge } from '../_parts/message-status-badge'
import { NoMatch } from '../_parts/no-match'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import { useRefetchOnMove } from '../_parts/refetch-on-move'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'
import { ErrorState } from '../_ui/error-state'
import { Select } from '../_ui/select'
import { SkeletonRows } from '../_ui/skeleton'

const statuses = ['all', 'queued', 'sent', 'failed'] as const

export function MessageList() {
  const t = useTranslations('messages')
  const words = useTranslations('words.messageStatus')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const [status, setStatus] = useState<(typeof statuses)[number]>('all')
  const query = useInfiniteQuery(
    trpc.message.list.infiniteQueryOptions(status === 'all' ? {} : { status }, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
  )
  useRefetchOnMove(useLive({ kind: 'messages' })?.at, query.refetch)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page>
      <PageHeader title={t('title')} aside={<LiveMark />}>
        {t('outboxNote')}
      </PageHeader>
      <div className="mb-3 w-44">
        <Select
          aria-label={t('filter')}
          value={status}
          onChange={setStatus}
          options={statuses.map((one) => ({ value: one, label: one === 'all' ? chrome('all') : words(one) }))}
        />
      </div>
      <Card flush>
        {query.isPending ? (
          <SkeletonRows label={chrome('loading')} />
        ) : query.isError && rows.length === 0 ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : rows.length > 0 ? (
          <ul aria-label={t('title')}>
            {rows.map(({ id, contactName, phoneMasked, text, locale, status: state, failure, createdAt, attemptId }) => (
              <li key={id} className="grid gap-x-4 gap-y-1 border-b border-line px-4 py-3 text-sm last:border-b-0 sm:grid-cols-[200px_minmax(0,1fr)_auto]">
                <div>
                  <p className="font-medium">{contactName}</p>
                  <p className="text-xs text-ink-faint">{phoneMasked}</p>
                </div>
                <div className="min-w-0">
                  <p lang={locale}>{text}</p>
                  {failure ? <p className="text-xs text-bad">{t('failure', { reason: failure })}</p> : null}
                </div>
                <div className="flex items-center gap-3 sm:flex-col sm:items-end sm:gap-1">
                  <MessageStatusBadge status={state} />
                  <Link href={`/calls/${attemptId}`} aria-label={t('openCall')} className="text-xs text-accent underline-offset-2 hover:underline">
                    <When at={createdAt} />
                  </Link>
                </div>
              </li>
            ))}
          </ul>
        ) : status === 'all' ? (
          <EmptyState
            icon={<MessageSquareText />}
            title={t('empty')}
            action={
              <Button asChild>
                <Link href="/flows">{t('emptyAction')}</Link>
              </Button>
            }
          >
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
