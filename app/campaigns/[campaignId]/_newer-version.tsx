'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { useFailureToast } from '../../_parts/failure-toast'
import { useTRPC } from '../../_trpc/client'
import type { Outputs } from '../../_trpc/types'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import { toast } from '../../_ui/toaster'

/** Says that the campaign stays on an older version than is published, and gives the newer one to people who were not called yet. */
export function NewerVersion({ campaign }: { readonly campaign: Outputs['campaign']['get'] }) {
  const t = useTranslations('board.newer')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const apply = useMutation(
    trpc.campaign.applyVersion.mutationOptions({
      onSuccess: async ({ to, waiting }) => {
        toast.success(t('applied', { to, waiting }))
        setAsking(false)
        await queries.invalidateQueries(trpc.campaign.pathFilter())
      },
      onError: useFailureToast(),
    }),
  )
  const { version, latest, flow, notCalled } = campaign
  if (!version || !latest || !flow || latest.number <= version.number || campaign.status === 'done' || campaign.status === 'cancelled') return null
  const numbers = { from: version.number, to: latest.number }
  return (
    <div role="status" className="mb-4 flex flex-wrap items-center gap-3 rounded-md bg-info-soft px-3 py-2 text-sm">
      <p className="min-w-0 flex-1">{t('told', numbers)}</p>
      <Link className="text-accent underline-offset-2 hover:underline" href={`/flows/${flow.id}/compare?from=${version.number}&to=${latest.number}`}>
        {t('compare')}
      </Link>
      {notCalled > 0 ? <Button onClick={() => setAsking(true)}>{t('apply')}</Button> : null}
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('title', numbers)}
        description={t('help', { ...numbers, people: notCalled })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{chrome('cancel')}</Button>
            <Button look="primary" busy={apply.isPending} onClick={() => apply.mutate({ campaignId: campaign.id, versionId: latest.id })}>
              {t('confirm')}
            </Button>
          </>
        }
      />
    </div>
  )
}
