'use client'
import { useTranslations } from 'next-intl'
import { useRouter, useSearchParams } from 'next/navigation'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import { Tabs } from '../_ui/tabs'
import { BookingList } from './_booking-list'
import { Calendars } from './_calendars'

export function Bookings() {
  const t = useTranslations('bookings')
  const router = useRouter()
  const tab = useSearchParams().get('tab') ?? 'coming'
  return (
    <Page>
      <PageHeader title={t('title')}>{t('about')}</PageHeader>
      <Tabs
        label={t('title')}
        value={tab}
        onChange={(id) => router.replace(`/bookings${id === 'coming' ? '' : `?tab=${id}`}`, { scroll: false })}
        tabs={[
          { id: 'coming', label: t('coming'), panel: <BookingList when="coming" /> },
          { id: 'past', label: t('past'), panel: <BookingList when="past" /> },
          { id: 'calendar', label: t('calendar'), panel: <Calendars /> },
        ]}
      />
    </Page>
  )
}
