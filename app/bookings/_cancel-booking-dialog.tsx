'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useFailureToast } from '../_parts/failure-toast'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Dialog } from '../_ui/dialog'
import { toast } from '../_ui/toaster'
import type { Booking } from './_booking-row'

export function CancelBookingDialog({ row, onClose }: { readonly row: Booking; readonly onClose: () => void }) {
  const t = useTranslations('bookings')
  const locale = useLocale()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const name = row.name || row.phoneMasked
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23', timeZone: row.zone }).format(row.startsAt)
  const cancel = useMutation(
    trpc.booking.cancel.mutationOptions({
      onSuccess: async () => {
        toast.success(t('cancelled'))
        onClose()
        await queries.invalidateQueries(trpc.booking.pathFilter())
      },
      onError: useFailureToast(),
    }),
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('cancelTitle', { name })}
      description={t('cancelHelp', { name, when })}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate({ id: row.id })}>
            {t('cancelDo')}
          </Button>
        </>
      }
    />
  )
}
