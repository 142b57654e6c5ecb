'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { useFailureToast } from '../_parts/failure-toast'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Checkbox } from '../_ui/checkbox'
import { Dialog } from '../_ui/dialog'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'
import { toast } from '../_ui/toaster'
import type { CallerIdRow } from './_caller-id-facts'

/** Whom the number is registered with, since when, by what; and whether it can be called back. */
export function CallerIdFactsDialog({ row: { id, number, facts }, onClose }: { readonly row: CallerIdRow; readonly onClose: () => void }) {
  const t = useTranslations('settings.callerIdFacts')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const form = useId()
  const [isRegistered, setIsRegistered] = useState(facts.registration !== null)
  const [registration, setRegistration] = useState({ with: '', on: '', evidence: '', ...facts.registration })
  const [isDialable, setIsDialable] = useState(facts.isDialable)
  const save = useMutation(
    trpc.settings.saveCallerIdFacts.mutationOptions({
      onSuccess: async () => {
        toast.success(t('saved'))
        onClose()
        await queries.invalidateQueries(trpc.settings.pathFilter())
      },
      onError: useFailureToast(),
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({ id, isDialable, registration: isRegistered ? { with: registration.with, on: registration.on, evidence: registration.evidence } : null })
  }
  const input = (part: 'with' | 'on' | 'evidence', more: { readonly type?: 'date'; readonly placeholder?: string } = {}) => (
    <Field label={t(part)} className={part === 'on' ? 'w-40' : ''}>
      {(ids) => (
        <Input
          {...ids}
          {...more}
          required
          maxLength={200}
          value={registration[part]}
          onChange={({ target }) => setRegistration({ ...registration, [part]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('edit', { phone: number })}
      description={t('help')}
      actions={
        <>
          <Button onClick={onClose}>{chrome('cancel')}</Button>
          <Button look="primary" type="submit" form={form} busy={save.isPending}>
            {chrome('save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        <Choice label={t('isRegistered')} checked={isRegistered} onChange={setIsRegistered} />
        {isRegistered ? (
          <div className="flex flex-col gap-3 border-l border-line pl-3.5">
            {input('with', { placeholder: t('withExample') })}
            {input('on', { type: 'date' })}
            {input('evidence', { placeholder: t('evidenceExample') })}
          </div>
        ) : null}
        <Choice label={t('isDialable')} checked={isDialable} onChange={setIsDialable} />
        {facts.at ? <p className="text-xs text-ink-faint">{t.rich('said', { who: facts.by ?? '', when: () => <When at={facts.at ?? 0} exact /> })}</p> : null}
      </form>
    </Dialog>
  )
}

function Choice({ label, checked, onChange }: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  const id = useId()
  return (
    <div className="flex items-center gap-2 text-sm">
      <Checkbox id={id} checked={checked} onCheckedChange={(state) => onChange(state === true)} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
