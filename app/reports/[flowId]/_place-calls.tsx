'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { CallState } from '../../_parts/call-state'
import { LoadMore } from '../../_parts/load-more'
import { When } from '../../_parts/when'
import { useTRPC } from '../../_trpc/client'
import { ErrorState } from '../../_ui/error-state'
import { SkeletonRows } from '../../_ui/skeleton'
import type { Place } from './_place-panel'
import type { filterOf } from './_report-view'

/** The calls behind a figure; each opens at the moment when it passed here. */
export function PlaceCalls({ filter, place }: { readonly filter: ReturnType<typeof filterOf>; readonly place: Place }) {
  const t = useTranslations('reports')
  const chrome = useTranslations('chrome')
  const calls = useTranslations('calls')
  const query = useInfiniteQuery(
    useTRPC().calls.list.infiniteQueryOptions(
      { ...filter, node: place.node, ...(place.port ? { port: place.port } : {}), limit: 20 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  )
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section aria-label={t('callsHere')} className="mt-3 border-t border-line pt-3">
      <h3 className="mb-1 text-sm font-medium">{t('callsHere')}</h3>
      {query.isPending ? (
        <SkeletonRows label={chrome('loading')} rows={4} />
      ) : query.isError && rows.length === 0 ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : rows.length === 0 ? (
        <p className="py-3 text-sm text-ink-muted">{t('nobodyHere')}</p>
      ) : (
        <ul className="-mx-2 flex flex-col">
          {rows.map((row) => (
            <li key={row.id}>
              <Link
                href={`/calls/${row.id}?node=${encodeURIComponent(place.node)}`}
                className="flex items-center gap-2 rounded-md px-2 py-1.5 text-sm hover:bg-hover"
              >
                <span className="min-w-0 flex-1 truncate">{row.contact?.name || row.contact?.phoneMasked || calls('unnamed')}</span>
                <CallState state={row.state} disposition={row.disposition} />
                <span className="text-xs text-ink-faint">
                  <When at={row.claimedAt} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <LoadMore query={query} />
    </section>
  )
}
