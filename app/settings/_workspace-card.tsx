'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '../../flows/model/text'
import { useFailureToast } from '../_parts/failure-toast'
import { ZoneInput } from '../_parts/zone-input'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'
import { toast } from '../_ui/toaster'

export function WorkspaceCard({ name, zone }: { readonly name: LocalText; readonly zone: string }) {
  const t = useTranslations('settings')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [draft, setDraft] = useState({ 'zh-CN': name['zh-CN'] ?? '', en: name.en ?? '', zone })
  const save = useMutation(
    trpc.settings.saveWorkspace.mutationOptions({
      onSuccess: async () => {
        toast.success(t('saved'))
        await queries.invalidateQueries(trpc.settings.pathFilter())
      },
      onError: useFailureToast(),
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(draft)
  }
  return (
    <Card title={t('workspace')}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t('nameZh')}>
          {(ids) => (
            <Input
              {...ids}
              lang="zh-CN"
              required
              maxLength={80}
              value={draft['zh-CN']}
              onChange={({ target }) => setDraft({ ...draft, 'zh-CN': target.value })}
            />
          )}
        </Field>
        <Field label={t('nameEn')}>
          {(ids) => <Input {...ids} lang="en" required maxLength={80} value={draft.en} onChange={({ target }) => setDraft({ ...draft, en: target.value })} />}
        </Field>
        <Field label={t('zone')} help={t('zoneHelp')}>
          {(ids) => <ZoneInput {...ids} value={draft.zone} onChange={(zone) => setDraft({ ...draft, zone })} />}
        </Field>
        <div>
          <Button type="submit" busy={save.isPending}>
            {chrome('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
