'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useFailureToast } from '../../_parts/failure-toast'
import { useTRPC } from '../../_trpc/client'
import { Button } from '../../_ui/button'
import { Field } from '../../_ui/field'
import { Input } from '../../_ui/input'
import { Select, type SelectOption } from '../../_ui/select'

export function AddNumber({ flows }: { readonly flows: readonly SelectOption[] }) {
  const t = useTranslations('settings.numbers')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [number, setNumber] = useState('')
  const [flowId, setFlowId] = useState<string | undefined>(undefined)
  const add = useMutation(
    trpc.inbound.add.mutationOptions({
      onSuccess: async () => {
        setNumber('')
        setFlowId(undefined)
        await queries.invalidateQueries(trpc.inbound.pathFilter())
      },
      onError: useFailureToast(),
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate({ number, flowId: flowId ?? null })
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3 border-t border-line px-4 py-3">
      <Field label={t('newNumber')} className="min-w-44 flex-1">
        {(ids) => (
          <Input {...ids} type="tel" required maxLength={40} placeholder="+86 21 6666 8800" value={number} onChange={({ target }) => setNumber(target.value)} />
        )}
      </Field>
      <Field label={t('flow')} className="min-w-44 flex-1">
        {(ids) => <Select {...ids} value={flowId} onChange={setFlowId} placeholder={t('chooseFlow')} options={flows} />}
      </Field>
      <Button type="submit" busy={add.isPending}>
        {t('add')}
      </Button>
    </form>
  )
}
