'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useFailureToast } from '../_parts/failure-toast'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'

/** Another number to call under, in the pool that a flow's dial node names. */
export function AddCallerId() {
  const t = useTranslations('settings')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [number, setNumber] = useState('')
  const [pool, setPool] = useState('main')
  const add = useMutation(
    trpc.settings.addCallerId.mutationOptions({
      onSuccess: async () => {
        setNumber('')
        await queries.invalidateQueries(trpc.settings.pathFilter())
      },
      onError: useFailureToast(),
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate({ number, pool })
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3 border-t border-line px-4 py-3">
      <Field label={t('newCallerId')} className="min-w-44 flex-1">
        {(ids) => (
          <Input {...ids} type="tel" required maxLength={40} placeholder="+86 21 6666 8800" value={number} onChange={({ target }) => setNumber(target.value)} />
        )}
      </Field>
      <Field label={t('pool')} className="min-w-32">
        {(ids) => (
          <Input
            {...ids}
            required
            maxLength={40}
            pattern="[A-Za-z0-9][A-Za-z0-9._\-]*"
            title={t('poolForm')}
            value={pool}
            onChange={({ target }) => setPool(target.value)}
          />
        )}
      </Field>
      <Button type="submit" busy={add.isPending}>
        {t('addCallerId')}
      </Button>
    </form>
  )
}
