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

interface StartDialogProps extends CampaignDialogProps {
  readonly people: number
  /** Goes on with a paused campaign instead of starting one. */
  readonly isResuming?: boolean
}

export function StartDialog({ open, onOpenChange, campaignId, people, isResuming = false, onDone }: StartDialogProps) {
  const t = useTranslations('board')
  const wizard = useTranslations('wizard')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const fail = useFailureToast()
  const me = useQuery(trpc.session.me.queryOptions())
  const [typed, setTyped] = useState('')
  const outcome = {
    onSuccess: () => {
      onOpenChange(false)
      onDone()
    },
    onError: fail,
  }
  const start = useMutation(trpc.campaign.start.mutationOptions(outcome))
  const resume = useMutation(trpc.campaign.resume.mutationOptions(outcome))
  const go = isResuming ? resume : start
  const isReal = me.data?.isSimulated === false
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={isResuming ? t('resume') : t('start')}
      description={isReal ? wizard('realWarning') : wizard('simulatedNote')}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{chrome('cancel')}</Button>
          <Button
            look="primary"
            busy={go.isPending || me.isPending}
            disabled={isReal && !isConfirmed(typed, people)}
            onClick={() => go.mutate({ campaignId, ...(isReal ? { confirmedCount: people } : {}) })}
          >
            {isResuming ? t('resume') : wizard('start')}
          </Button>
        </>
      }
    >
      {isReal ? <ConfirmCount people={people} typed={typed} onType={setTyped} /> : null}
    </Dialog>
  )
}
