'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useLocalName } from '../../_parts/local-name'
import { useTRPC } from '../../_trpc/client'
import type { Outputs } from '../../_trpc/types'
import { Button } from '../../_ui/button'
import { ErrorState } from '../../_ui/error-state'
import { ConfirmCount, isConfirmed } from '../_confirm-count'
import type { Draft } from './_draft'
import { PolicyReceipt } from './_policy-receipt'

type Flow = Outputs['campaign']['publishedFlows'][number]

interface ReviewStepProps {
  readonly draft: Draft
  readonly flow: Flow
  readonly version: NonNullable<Flow['version']>
  readonly list: Outputs['contact']['lists'][number]
}

export function ReviewStep({ draft, flow, version, list }: ReviewStepProps) {
  const t = useTranslations('wizard')
  const chrome = useTranslations('chrome')
  const board = useTranslations('board')
  const nameOf = useLocalName()
  const router = useRouter()
  const trpc = useTRPC()
  const me = useQuery(trpc.session.me.queryOptions())
  const [typed, setTyped] = useState('')
  const create = useMutation(trpc.campaign.create.mutationOptions())
  const start = useMutation(trpc.campaign.start.mutationOptions())
  const isReal = me.data?.isSimulated === false
  const error = create.error ?? start.error
  async function run(isStarting: boolean) {
    const { name, callsPerSecond, linesMax } = draft
    // A failed start leaves the campaign made: the second try must not make another.
    const { campaignId } = create.data ?? (await create.mutateAsync({ name, callsPerSecond, linesMax, flowVersionId: version.id, listId: list.id }))
    if (isStarting) await start.mutateAsync({ campaignId, ...(isReal ? { confirmedCount: list.people } : {}) })
    router.push(`/campaigns/${campaignId}`)
  }
  const go = (isStarting: boolean) => void run(isStarting).catch(() => undefined)
  const isBusy = create.isPending || start.isPending || start.isSuccess
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-base font-semibold">{draft.name}</h2>
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[100px_minmax(0,1fr)]">
        <dt className="text-ink-muted">{t('reviewFlow')}</dt>
        <dd>
          {nameOf(flow.name)} · {board('version', { number: version.number })}
        </dd>
        <dt className="text-ink-muted">{t('reviewPeople')}</dt>
        <dd>
          {list.name} · <strong>{chrome('people', { count: list.people })}</strong>
        </dd>
        <dt className="text-ink-muted">{t('reviewPace')}</dt>
        <dd>{t('paceText', { rate: draft.callsPerSecond, lines: draft.linesMax })}</dd>
      </dl>
      <PolicyReceipt receipt={version.receipt} />
      {isReal ? <ConfirmCount people={list.people} typed={typed} onType={setTyped} /> : <p className="text-sm text-ink-muted">{t('simulatedNote')}</p>}
      {error ? <ErrorState error={error} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button disabled={isBusy} onClick={() => go(false)}>
          {t('createOnly')}
        </Button>
        <Button look="primary" busy={isBusy || me.isPending} disabled={isReal && !isConfirmed(typed, list.people)} onClick={() => go(true)}>
          {t('start')}
        </Button>
      </div>
    </section>
  )
}
