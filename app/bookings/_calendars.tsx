'use client'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../_trpc/client'
import { EmptyState } from '../_ui/empty-state'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { CalendarCard } from './_calendar-card'

export function Calendars() {
  const t = useTranslations('bookings')
  const chrome = useTranslations('chrome')
  const query = useQuery(useTRPC().booking.calendars.queryOptions())
  if (!query.data) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <SkeletonRows label={chrome('loading')} />
  if (query.data.length === 0) return <EmptyState icon={<CalendarClock />} title={t('noCalendar')} />
  return (
    <div className="flex flex-col gap-4">
      {query.data.map((calendar) => (
        <CalendarCard key={calendar.id} calendar={calendar} />
      ))}
    </div>
  )
}
