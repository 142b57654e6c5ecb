'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useFailureToast } from '../_parts/failure-toast'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { ErrorState } from '../_ui/error-state'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'
import { SkeletonRows } from '../_ui/skeleton'

/** Tokens of the command line. A new one is shown once, until the page is left. */
export function ApiTokens() {
  const t = useTranslations('settings')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const query = useQuery(trpc.apiToken.list.queryOptions())
  const [name, setName] = useState('')
  const again = {
    onSuccess: () => Promise.all([queries.invalidateQueries(trpc.apiToken.pathFilter()), queries.invalidateQueries(trpc.settings.audit.pathFilter())]),
    onError: useFailureToast(),
  }
  const create = useMutation(trpc.apiToken.create.mutationOptions(again))
  const revoke = useMutation(trpc.apiToken.revoke.mutationOptions(again))
  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate({ name }, { onSuccess: () => setName('') })
  }
  return (
    <Card title={t('tokens')}>
      <p className="mb-3 text-sm text-ink-muted">{t('tokensHelp')}</p>
      <form onSubmit={submit} className="flex items-end gap-2">
        <Field label={t('tokenName')} className="flex-1">
          {(ids) => <Input {...ids} required maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Button type="submit" busy={create.isPending}>
          {t('tokenCreate')}
        </Button>
      </form>
      {create.data ? (
        <p role="status" className="mt-3 text-sm">
          {t('tokenOnce')}
          <code className="mt-1 block rounded-md bg-sunken px-2 py-1 font-mono text-xs break-all select-all">{create.data.token}</code>
        </p>
      ) : null}
      {query.data ? (
        <ul aria-label={t('tokens')} className="mt-3 text-sm">
          {query.data.map((row) => (
            <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-3 border-t border-line py-2">
              <span>
                {row.name} <code className="font-mono text-xs text-ink-faint">…{row.ending}</code>
              </span>
              <span className="flex items-center gap-3 text-xs text-ink-faint">
                <span>{row.lastUsedAt ? t.rich('tokenUsed', { when: () => <When at={row.lastUsedAt ?? row.createdAt} /> }) : t('tokenNotUsed')}</span>
                <Button
                  size="sm"
                  aria-label={t('tokenRevokeLabel', { name: row.name })}
                  onClick={() => revoke.mutate({ id: row.id })}
                  disabled={revoke.isPending}
                >
                  {t('tokenRevoke')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        <SkeletonRows label={chrome('loading')} />
      )}
    </Card>
  )
}
