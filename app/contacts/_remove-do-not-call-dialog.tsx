'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useFailureToast } from '../_parts/failure-toast'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Dialog } from '../_ui/dialog'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'
import { toast } from '../_ui/toaster'

interface RemoveDoNotCallDialogProps {
  readonly contactId: string
  readonly name: string
  readonly onClose: () => void
}

export function RemoveDoNotCallDialog({ contactId, name, onClose }: RemoveDoNotCallDialogProps) {
  const t = useTranslations('contacts')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fail = useFailureToast()
  const [reason, setReason] = useState('')
  const remove = useMutation(
    trpc.contact.removeDoNotCall.mutationOptions({
      onSuccess: async () => {
        toast.success(t('dncRemoved'))
        onClose()
        await queries.invalidateQueries(trpc.contact.pathFilter())
      },
      onError: fail,
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    remove.mutate({ contactId, reason })
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('dncRemoveTitle', { name })} description={t('dncRemoveHelp')}>
      <form onSubmit={submit} className="flex flex-col gap-3 pb-3">
        <Field label={t('dncReason')}>
          {(ids) => <Input {...ids} required maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{chrome('cancel')}</Button>
          <Button type="submit" look="danger" busy={remove.isPending}>
            {t('dncRemove')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
