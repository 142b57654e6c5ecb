'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Gauge, Pause, Play, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { asStatus } from '../../_parts/campaign-status-badge'
import { useTRPC } from '../../_trpc/client'
import { Button } from '../../_ui/button'
import { toast } from '../../_ui/toaster'
import { useFailureToast } from '../../_parts/failure-toast'
import { CancelDialog } from './_cancel-dialog'
import { PaceDialog } from './_pace-dialog'
import { StartDialog } from './_start-dialog'

interface CampaignActionsProps {
  readonly campaignId: string
  readonly status: string
  readonly people: number
  readonly callsPerSecond: number
  readonly linesMax: number
}

export function CampaignActions({ campaignId, status, people, callsPerSecond, linesMax }: CampaignActionsProps) {
  const t = useTranslations('board')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fail = useFailureToast()
  const [dialog, setDialog] = useState<'start' | 'resume' | 'pace' | 'cancel' | null>(null)
  const done = (text: string) => () => {
    toast.success(text)
    void queries.invalidateQueries(trpc.campaign.pathFilter())
  }
  const pause = useMutation(trpc.campaign.pause.mutationOptions({ onSuccess: done(t('pausedToast')), onError: fail }))
  const resume = useMutation(trpc.campaign.resume.mutationOptions({ onSuccess: done(t('resumedToast')), onError: fail }))
  const me = useQuery(trpc.session.me.queryOptions())
  const known = asStatus(status)
  const isOpen = known === 'running' || known === 'paused' || known === 'scheduled'
  const close = (open: boolean) => !open && setDialog(null)
  return (
    <>
      {known === 'scheduled' ? (
        <Button look="primary" onClick={() => setDialog('start')}>
          <Play aria-hidden />
          {t('start')}
        </Button>
      ) : null}
      {known === 'running' ? (
        <Button busy={pause.isPending} onClick={() => pause.mutate({ campaignId })}>
          <Pause aria-hidden />
          {t('pause')}
        </Button>
      ) : null}
      {known === 'paused' ? (
        <Button look="primary" busy={resume.isPending} onClick={() => (me.data?.isSimulated ? resume.mutate({ campaignId }) : setDialog('resume'))}>
          <Play aria-hidden />
          {t('resume')}
        </Button>
      ) : null}
      {isOpen ? (
        <Button onClick={() => setDialog('pace')}>
          <Gauge aria-hidden />
          {t('pace')}
        </Button>
      ) : null}
      {isOpen ? (
        <Button look="danger" onClick={() => setDialog('cancel')}>
          <Square aria-hidden />
          {t('cancel')}
        </Button>
      ) : null}
      <StartDialog open={dialog === 'start'} onOpenChange={close} campaignId={campaignId} people={people} onDone={done(t('startedToast'))} />
      <StartDialog open={dialog === 'resume'} onOpenChange={close} campaignId={campaignId} people={people} isResuming onDone={done(t('resumedToast'))} />
      <PaceDialog
        key={`${callsPerSecond}/${linesMax}`}
        open={dialog === 'pace'}
        onOpenChange={close}
        campaignId={campaignId}
        callsPerSecond={callsPerSecond}
        linesMax={linesMax}
        onDone={done(t('paceToast'))}
      />
      <CancelDialog open={dialog === 'cancel'} onOpenChange={close} campaignId={campaignId} onDone={done(t('cancelledToast'))} />
    </>
  )
}
