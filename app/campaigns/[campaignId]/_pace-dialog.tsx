'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFailureToast } from '../../_parts/failure-toast'
import { useTRPC } from '../../_trpc/client'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import { PaceFields } from '../_pace-fields'
import type { CampaignDialogProps } from './_dialog-props'

interface PaceDialogProps extends CampaignDialogProps {
  readonly callsPerSecond: number
  readonly linesMax: number
}

export function PaceDialog({ open, onOpenChange, campaignId, callsPerSecond, linesMax, onDone }: PaceDialogProps) {
  const t = useTranslations('board')
  const chrome = useTranslations('chrome')
  const fail = useFailureToast()
  const [pace, setPace] = useState({ callsPerSecond, linesMax })
  const save = useMutation(
    useTRPC().campaign.pace.mutationOptions({
      onSuccess: () => {
        onOpenChange(false)
        onDone()
      },
      onError: fail,
    }),
  )
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('paceTitle')}
      description={t('paceHelp')}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{chrome('cancel')}</Button>
          <Button look="primary" busy={save.isPending} onClick={() => save.mutate({ campaignId, ...pace })}>
            {chrome('save')}
          </Button>
        </>
      }
    >
      <PaceFields value={pace} onChange={setPace} />
    </Dialog>
  )
}
