'use client'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { Outputs } from '../_trpc/types'
import { Badge } from '../_ui/badge'
import { Button } from '../_ui/button'
import { CancelBookingDialog } from './_cancel-booking-dialog'

export type Booking = Outputs['booking']['list']['rows'][number]

const states = ['booked', 'moved', 'cancelled'] as const

export function BookingRow({ row }: { readonly row: Booking }) {
  const t = useTranslations('bookings')
  const locale = useLocale()
  const [isCancelling, setCancelling] = useState(false)
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: row.zone }).format(row.startsAt)
  const state = states.find((one) => one === row.state) ?? 'booked'
  const isComing = state === 'booked' && row.startsAt.getTime() > Date.now()
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-1.5 text-sm last:border-b-0">
      <time dateTime={row.startsAt.toISOString()} title={row.zone} className={`w-14 font-semibold ${state === 'booked' ? '' : 'text-ink-faint line-through'}`}>
        {clock}
      </time>
      <Link href={`/contacts?person=${row.contactId}`} className="min-w-0 flex-1 truncate font-medium text-accent underline-offset-2 hover:underline">
        <bdi>{row.name || row.phoneMasked}</bdi>
      </Link>
      <span className="text-ink-muted max-sm:hidden">{row.phoneMasked}</span>
      {state === 'booked' ? null : <Badge tone="idle">{t(`states.${state}`)}</Badge>}
      <Link href={`/calls/${row.attemptId}`} className="text-xs text-accent underline-offset-2 hover:underline">
        {t('made')}
      </Link>
      {isComing ? (
        <Button size="sm" aria-label={`${t('cancel')}: ${row.name || row.phoneMasked}, ${clock}`} onClick={() => setCancelling(true)}>
          {t('cancel')}
        </Button>
      ) : null}
      {isCancelling ? <CancelBookingDialog row={row} onClose={() => setCancelling(false)} /> : null}
    </li>
  )
}
