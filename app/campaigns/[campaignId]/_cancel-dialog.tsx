'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useFailureToast } from '../../_parts/failure-toast'
import { useTRPC } from '../../_trpc/client'
import { Button } from '../../_ui/button'
import { Dialog } from '../../_ui/dialog'
import type { CampaignDialogProps } from './_dialog-props'

export function CancelDialog({ open, onOpenChange, campaignId, onDone }: CampaignDialogProps) {
  const t = useTranslations('board')
  const fail = useFailureToast()
  const cancel = useMutation(
    useTRPC().campaign.cancel.mutationOptions({
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
      title={t('cancelTitle')}
      description={t('cancelHelp')}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('keep')}</Button>
          <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate({ campaignId })}>
            {t('cancelDo')}
          </Button>
        </>
      }
    />
  )
}
