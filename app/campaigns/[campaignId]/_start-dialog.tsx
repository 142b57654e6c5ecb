'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFailureToast } from '../../_parts/failure-toast'
import { useTRPC } from '../../_trpc/client'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import { ConfirmCount, isConfirmed } from '../_confirm-count'
import type { CampaignDialogProps } from './_dialog-props'

export function StartDialog({ open, onOpenChange, campaignId, people, onDone }: CampaignDialogProps & { readonly people: number }) {
  const t = useTranslations('board')
  const wizard = useTranslations('wizard')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const fail = useFailureToast()
  const me = useQuery(trpc.session.me.queryOptions())
  const [typed, setTyped] = useState('')
  const start = useMutation(
    trpc.campaign.start.mutationOptions({
      onSuccess: () => {
        onOpenChange(false)
        onDone()
      },
      onError: fail,
    }),
  )
  const isReal = me.data?.isSimulated === false
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('start')}
      description={isReal ? wizard('realWarning') : wizard('simulatedNote')}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{chrome('cancel')}</Button>
          <Button
            look="primary"
            busy={start.isPending || me.isPending}
            disabled={isReal && !isConfirmed(typed, people)}
            onClick={() => start.mutate({ campaignId, ...(isReal ? { confirmedCount: people } : {}) })}
          >
            {wizard('start')}
          </Button>
        </>
      }
    >
      {isReal ? <ConfirmCount people={people} typed={typed} onType={setTyped} /> : null}
    </Dialog>
  )
}
