'use client'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { EmptyState } from '../_ui/empty-state'

interface NoBookingsProps {
  readonly when: 'coming' | 'past'
  /** Moved and cancelled ones are shown, too. */
  readonly all: boolean
  readonly onAll: () => void
}

/** Nothing was booked, or all of it was moved or cancelled: that is not the same to whoever looks for it. */
export function NoBookings({ when, all, onAll }: NoBookingsProps) {
  const t = useTranslations('bookings')
  const ended = useQuery({ ...useTRPC().booking.list.queryOptions({ when, all: true, limit: 1 }), enabled: !all })
  if (!all && ended.data && ended.data.rows.length > 0)
    return (
      <EmptyState icon={<CalendarClock />} title={t('emptyEnded')} action={<Button onClick={onAll}>{t('showEnded')}</Button>}>
        {t('emptyEndedHelp')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={<CalendarClock />}
      title={t(when === 'coming' ? 'empty' : 'emptyPast')}
      action={
        <Button asChild>
          <Link href={when === 'coming' ? '/flows' : '/bookings'}>{t(when === 'coming' ? 'emptyAction' : 'emptyPastAction')}</Link>
        </Button>
      }
    >
      {t(when === 'coming' ? 'emptyHelp' : 'emptyPastHelp')}
    </EmptyState>
  )
}
