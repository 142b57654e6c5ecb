'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
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
import { CallFacts } from './_call-facts'
import { CallMessages } from './_call-messages'
import { CallPath } from './_call-path'
import { DecisionEntry } from './_decision-entry'
import { OtherAttempts } from './_other-attempts'

export function CallView({ callId }: { readonly callId: string }) {
  const t = useTranslations('calls')
  const chrome = useTranslations('chrome')
  const query = useQuery(useTRPC().calls.get.queryOptions({ callId }))
  const isOpen = query.data ? query.data.attempt.state !== 'ended' : true
  const live = useLive(isOpen ? { kind: 'call', id: callId } : null)
  useRefetchOnMove(live?.at, query.refetch)
  const call = query.data
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
  const { attempt, contact, campaign, path, decisions, messages, reasons, siblings } = call
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
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <Card
          title={t('path')}
          actions={
            path.version ? (
              <Link href={`/flows/${path.version.flowId}?call=${callId}`} className="text-sm text-accent underline-offset-2 hover:underline">
                {t('pathOnCanvas')}
              </Link>
            ) : null
          }
        >
          <CallPath steps={path.steps} />
        </Card>
        <div className="flex min-w-0 flex-col gap-4">
          <CallFacts attempt={attempt} callerId={call.callerId} reasons={reasons} />
          <Card title={t('decision')}>
            <p className="mb-3 text-xs text-ink-muted">{t('decisionHelp')}</p>
            {decisions.length === 0 ? (
              <p className="text-sm text-ink-muted">{t(attempt.direction === 'inbound' ? 'noDecisionInbound' : 'noDecision')}</p>
            ) : (
              decisions.map((decision) => <DecisionEntry key={decision.id} decision={decision} reasons={reasons} rules={call.rules} />)
            )}
          </Card>
          <CallMessages messages={messages} />
          {siblings.length > 1 ? <OtherAttempts siblings={siblings} callId={callId} /> : null}
        </div>
      </div>
    </Page>
  )
}
