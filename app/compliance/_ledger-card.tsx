'use client'
import { useMutation } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useFailureToast } from '../_parts/failure-toast'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { Field } from '../_ui/field'
import { Input } from '../_ui/input'

/** Proves that no decision was altered, added between or taken out since it was sealed. */
export function LedgerCard() {
  const t = useTranslations('compliance')
  const [head, setHead] = useState('')
  const verify = useMutation(useTRPC().compliance.verifyLedger.mutationOptions({ onError: useFailureToast() }))
  const isWrong = head.trim() !== '' && !/^[0-9a-f]{64}$/.test(head.trim())
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isWrong) verify.mutate(head.trim() ? { head: head.trim() } : {})
  }
  return (
    <Card title={t('ledger')} className="mb-4">
      <p className="text-sm text-ink-muted">{t('ledgerHelp')}</p>
      <form onSubmit={submit} className="mt-3 flex flex-wrap items-start gap-3">
        <Field className="min-w-0 flex-1 basis-80" label={t('ledgerHead')} help={t('ledgerHeadHelp')} error={isWrong ? t('ledgerHeadWrong') : undefined}>
          {(ids) => (
            <Input
              {...ids}
              className="font-mono text-xs"
              spellCheck={false}
              autoComplete="off"
              maxLength={80}
              value={head}
              onChange={({ target }) => setHead(target.value)}
            />
          )}
        </Field>
        <Button type="submit" busy={verify.isPending} disabled={isWrong} className="mt-6.5">
          {t('ledgerVerify')}
        </Button>
      </form>
      <div role="status">{verify.data ? <Verdict verdict={verify.data} /> : null}</div>
    </Card>
  )
}

function Verdict({ verdict }: { readonly verdict: Outputs['compliance']['verifyLedger'] }) {
  const t = useTranslations('compliance')
  return (
    <div className={`mt-3 flex gap-2 rounded-md p-3 text-sm ${verdict.is === 'intact' ? 'bg-ok-soft' : 'bg-bad-soft'}`}>
      {verdict.is === 'intact' ? (
        <ShieldCheck className="mt-0.5 size-4 shrink-0 text-ok" aria-hidden />
      ) : (
        <ShieldAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
      )}
      <div className="min-w-0">
        <p className="font-medium">
          {verdict.is === 'intact' ? t('ledgerIntact', { count: verdict.rows }) : t(`ledgerBroken.${verdict.why}`, { row: verdict.row })}
        </p>
        {verdict.is === 'intact' && verdict.rows > 0 ? <p className="mt-1 font-mono text-xs break-all select-all">{verdict.head}</p> : null}
        {verdict.unsealed > 0 ? <p className="mt-1 text-ink-muted">{t('ledgerUnsealed', { count: verdict.unsealed })}</p> : null}
      </div>
    </div>
  )
}
