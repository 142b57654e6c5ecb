'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { LoadMore } from '../_parts/load-more'
import { useTRPC } from '../_trpc/client'
import { Card } from '../_ui/card'
import { Checkbox } from '../_ui/checkbox'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { BookingRow } from './_booking-row'
import { NoBookings } from './_no-bookings'
import { byDay } from './by-day'

/** Calls book while the page is open. */
const lookAgainMs = 15_000

export function BookingList({ when }: { readonly when: 'coming' | 'past' }) {
  const t = useTranslations('bookings')
  const chrome = useTranslations('chrome')
  const locale = useLocale()
  const allId = useId()
  const [all, setAll] = useState(false)
  const query = useInfiniteQuery(
    useTRPC().booking.list.infiniteQueryOptions(
      { when, all },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData, refetchInterval: lookAgainMs },
    ),
  )
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <div className="mb-3 flex items-center gap-2 text-sm">
        <Checkbox id={allId} checked={all} onCheckedChange={(checked) => setAll(checked === true)} />
        <label htmlFor={allId}>{t('showEnded')}</label>
      </div>
      {query.isPending ? (
        <Card flush>
          <SkeletonRows label={chrome('loading')} />
        </Card>
      ) : query.isError && rows.length === 0 ? (
        <Card flush>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        </Card>
      ) : rows.length === 0 ? (
        <Card flush>
          <NoBookings when={when} all={all} onAll={() => setAll(true)} />
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          {byDay(rows, locale).map(({ day, rows: ofDay }) => (
            <Card
              key={day}
              flush
              title={day}
              actions={<span className="text-xs text-ink-faint">{t('count', { count: ofDay.filter(({ state }) => state === 'booked').length })}</span>}
            >
              <ul aria-label={day}>
                {ofDay.map((row) => (
                  <BookingRow key={row.id} row={row} />
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
      <LoadMore query={query} />
    </>
  )
}
