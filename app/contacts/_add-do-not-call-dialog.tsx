'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../_trpc/client'
import { errorText } from '../_trpc/error-text'
import { Button } from '../_ui/button'
import { Dialog } from '../_ui/dialog'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'
import { toast } from '../_ui/toaster'
import { useErrorLocale } from '../_ui/use-error-locale'

interface AddDoNotCallDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** The person meant; without one a number is asked for. */
  readonly contactId?: string
}

export function AddDoNotCallDialog({ open, onOpenChange, contactId }: AddDoNotCallDialogProps) {
  const t = useTranslations('contacts')
  const chrome = useTranslations('chrome')
  const locale = useErrorLocale()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const add = useMutation(
    trpc.contact.addDoNotCall.mutationOptions({
      onSuccess: async () => {
        toast.success(t('dncAdded'))
        onOpenChange(false)
        setNumber('')
        setReason('')
        await queries.invalidateQueries(trpc.contact.pathFilter())
      },
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate({ ...(contactId ? { contactId } : { number }), reason })
  }
  const problem = add.error ? (errorText(add.error, locale) ?? { what: chrome('errorTitle'), mend: chrome('errorHelp') }) : null
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('dncAddTitle')}>
      <form onSubmit={submit} className="flex flex-col gap-3 pb-3">
        {contactId ? null : (
          <Field label={t('dncNumber')} help={t('dncNumberHelp')}>
            {(ids) => <Input {...ids} inputMode="tel" required maxLength={40} value={number} onChange={({ target }) => setNumber(target.value)} />}
          </Field>
        )}
        <Field label={t('dncReason')}>
          {(ids) => (
            <Input
              {...ids}
              required
              maxLength={200}
              placeholder={t('dncReasonPlaceholder')}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {problem ? (
          <p role="alert" className="text-sm text-bad">
            {problem.what} {problem.mend}
          </p>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>{chrome('cancel')}</Button>
          <Button type="submit" look="primary" busy={add.isPending}>
            {chrome('add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
