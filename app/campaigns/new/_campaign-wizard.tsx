'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Page } from '../../_parts/page'
import { PageHeader } from '../../_parts/page-header'
import { useTRPC } from '../../_trpc/client'
import { Button } from '../../_ui/button'
import { Card } from '../../_ui/card'
import { ErrorState } from '../../_ui/error-state'
import { SkeletonRows } from '../../_ui/skeleton'
import type { Draft } from './_draft'
import { FlowStep } from './_flow-step'
import { NameStep } from './_name-step'
import { PeopleStep } from './_people-step'
import { ReviewStep } from './_review-step'
import { StepList } from './_step-list'

const steps = ['stepFlow', 'stepPeople', 'stepPace', 'stepReview'] as const

interface CampaignWizardProps {
  readonly flowId: string | undefined
  readonly listId: string | undefined
}

export function CampaignWizard({ flowId, listId }: CampaignWizardProps) {
  const t = useTranslations('wizard')
  const chrome = useTranslations('chrome')
  const trpc = useTRPC()
  const flows = useQuery(trpc.campaign.publishedFlows.queryOptions())
  const lists = useQuery(trpc.contact.lists.queryOptions())
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState<Draft>({ flowId, listId, name: '', callsPerSecond: 5, linesMax: 50 })
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const flow = flows.data?.find(({ id }) => id === draft.flowId)
  const list = lists.data?.find(({ id }) => id === draft.listId)
  const isReady = [Boolean(flow?.version), list !== undefined && list.people > 0, draft.name.trim() !== '', true]
  if (!flows.data || !lists.data) {
    const failed = flows.isError ? flows : lists.isError ? lists : null
    return <Page>{failed ? <ErrorState error={failed.error} onRetry={() => void failed.refetch()} /> : <SkeletonRows label={chrome('loading')} />}</Page>
  }
  return (
    <Page>
      <PageHeader title={t('title')} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 md:grid-cols-[200px_minmax(0,1fr)]">
        <StepList label={t('steps')} steps={steps.map((name) => t(name))} current={step} reachable={firstOpen(isReady)} onGo={setStep} />
        <Card>
          {step === 0 ? <FlowStep flows={flows.data} value={draft.flowId} onChange={(id) => change({ flowId: id })} /> : null}
          {step === 1 ? <PeopleStep lists={lists.data} value={draft.listId} onChange={(id) => change({ listId: id })} /> : null}
          {step === 2 ? <NameStep draft={draft} onChange={change} /> : null}
          {step === 3 && flow?.version && list ? <ReviewStep draft={draft} flow={flow} version={flow.version} list={list} /> : null}
          <footer className="mt-5 flex justify-between gap-2 border-t border-line pt-4">
            {step > 0 ? <Button onClick={() => setStep(step - 1)}>{chrome('back')}</Button> : <span />}
            {step < 3 ? (
              <Button look="primary" disabled={!isReady[step]} onClick={() => setStep(step + 1)}>
                {chrome('next')}
              </Button>
            ) : null}
          </footer>
        </Card>
      </div>
    </Page>
  )
}

/** Steps up to the first one that still wants something may be opened. */
function firstOpen(isReady: readonly boolean[]): number {
  const open = isReady.indexOf(false)
  return open === -1 ? isReady.length - 1 : open
}
