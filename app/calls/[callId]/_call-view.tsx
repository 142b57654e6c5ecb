'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMemo } from 'react'
import { useLive } from '../../_live/use-live'
import { CallState } from '../../_parts/call-state'
import { LiveMark } from '../../_parts/live-mark'
import { Page } from '../../_parts/page'
import { PageHeader } from '../../_parts/page-header'
import { useRefetchOnMove } from '../../_parts/refetch-on-move'
import { useTRPC } from '../../_trpc/client'
import { Badge } from '../../_ui/badge'
import { Card } from '../../_ui/card'
import { ErrorState } from '../../_ui/error-state'
import { SkeletonRows } from '../../_ui/skeleton'
import { CallDecisions } from './_call-decisions'
import { CallFacts } from './_call-facts'
import { CallMessages } from './_call-messages'
import { CallPath } from './_call-path'
import { OtherAttempts } from './_other-attempts'
import { CallReplay } from './_replay/call-replay'
import { framesOf } from './_replay/frames'
import { useFirstFrame, useStepInAddress } from './_replay/step-in-address'
import { usePlayer } from './_replay/use-player'

export function CallView({ callId }: { readonly callId: string }) {
  const t = useTranslations('calls')
  const chrome = useTranslations('chrome')
  const query = useQuery(useTRPC().calls.get.queryOptions({ callId }))
  const isOpen = query.data ? query.data.attempt.state !== 'ended' : true
  const live = useLive(isOpen ? { kind: 'call', id: callId } : null)
  useRefetchOnMove(live?.at, query.refetch)
  const call = query.data
  const steps = call?.path.steps
  const frames = useMemo(() => framesOf(steps ?? []), [steps])
  const player = usePlayer(frames, useFirstFrame(frames))
  useStepInAddress(frames, player)
  if (!call) {
    return (
      <Page>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <SkeletonRows rows={8} label={chrome('loading')} />
        )}
      </Page>
    )
  }
  const { attempt, contact, campaign, decisions, messages, reasons, siblings } = call
  return (
    <Page>
      <PageHeader
        title={t('titleWith', { name: contact?.name || t('unnamed') })}
        aside={
          <>
            <CallState state={attempt.state} disposition={attempt.disposition} />
            {attempt.outcome ? <Badge tone="outline">{attempt.outcome}</Badge> : null}
            {isOpen ? <LiveMark /> : null}
          </>
        }
      >
        <div className="flex flex-wrap gap-x-4 gap-y-0.5">
          {contact ? (
            <Link href={`/contacts?person=${contact.id}`} className="text-accent underline-offset-2 hover:underline">
              {contact.phoneMasked}
            </Link>
          ) : null}
          {campaign ? (
            <Link href={`/campaigns/${campaign.id}`} className="text-accent underline-offset-2 hover:underline">
              {campaign.name}
            </Link>
          ) : null}
          {attempt.direction === 'inbound' ? <span>{t('calledUs', { phone: call.number ?? '' })}</span> : null}
          <span>{t(attempt.direction === 'inbound' ? 'callNo' : 'attemptNo', { number: attempt.attemptNo })}</span>
        </div>
      </PageHeader>
      <div className="mb-4 grid gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        {frames.length > 0 ? <CallReplay callId={callId} frames={frames} player={player} /> : null}
        <div className="relative min-w-0">
          {/* As high as the replay beside it, and no higher. */}
          <Card title={t('path')} scroll={frames.length > 0} className="max-lg:max-h-96 lg:absolute lg:inset-0">
            <CallPath callId={callId} frames={frames} current={player.index} onChoose={player.seek} />
          </Card>
        </div>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <CallFacts attempt={attempt} callerId={call.callerId} reasons={reasons} />
          <CallMessages messages={messages} />
          {siblings.length > 1 ? <OtherAttempts siblings={siblings} callId={callId} /> : null}
        </div>
        <CallDecisions isInbound={attempt.direction === 'inbound'} decisions={decisions} reasons={reasons} rules={call.rules} />
      </div>
    </Page>
  )
}
