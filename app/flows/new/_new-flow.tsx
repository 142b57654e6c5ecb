'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useFailureToast } from '../../_parts/failure-toast'
import { Page } from '../../_parts/page'
import { PageHeader } from '../../_parts/page-header'
import { useTRPC } from '../../_trpc/client'
import { Button } from '../../_ui/button'
import { ErrorState } from '../../_ui/error-state'
import { SkeletonRows } from '../../_ui/skeleton'
import { callerOfExample, callerOfShort, firstAnswers } from './answers'
import { PurposeForm } from './_purpose-form'
import { StartList } from './_start-list'

/** Both need the engine: the page itself must not wait for it. */
const RulesAhead = dynamic(() => import('./_rules-ahead').then((module) => module.RulesAhead), { ssr: false })
const TemplatePreview = dynamic(() => import('./_template-preview').then((module) => module.TemplatePreview), { ssr: false })

/** From the call's purpose to a flow that can be published: three answers, then what to start with. */
export function NewFlow() {
  const t = useTranslations('studio')
  const locale = useLocale()
  const router = useRouter()
  const trpc = useTRPC()
  const [answers, setAnswers] = useState(firstAnswers)
  const [previewed, setPreviewed] = useState<string | null>(null)
  const templates = useQuery(trpc.flow.templates.queryOptions())
  const create = useMutation(trpc.flow.create.mutationOptions({ onSuccess: ({ flowId }) => router.push(`/flows/${flowId}`), onError: useFailureToast() }))
  const isBusy = create.isPending || create.isSuccess
  const start = (template?: string) => {
    const { locales, ...caller } = template ? callerOfExample(answers) : callerOfShort(answers, locale)
    create.mutate({ template, caller: { ...caller, ...(locales ? { locales: [...locales] } : {}) } })
  }
  const shown = templates.data?.find(({ name }) => name === previewed)
  return (
    <Page>
      <PageHeader title={t('newTitle')}>{t('newHelp')}</PageHeader>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <PurposeForm answers={answers} onAnswers={setAnswers} />
        <RulesAhead answers={answers} />
      </div>
      {templates.isPending ? <SkeletonRows rows={3} label={t('newTitle')} /> : null}
      {templates.isError ? <ErrorState error={templates.error} onRetry={() => void templates.refetch()} busy={templates.isFetching} /> : null}
      {templates.data ? <StartList templates={templates.data} answers={answers} isBusy={isBusy} onStart={start} onPreview={setPreviewed} /> : null}
      <div className="mt-4">
        <Button look="link" disabled={isBusy} onClick={() => create.mutate({})}>
          {t('new.blank')}
        </Button>
        <p className="text-xs text-ink-faint">{t('blankHelp')}</p>
      </div>
      {shown ? <TemplatePreview template={shown} isBusy={isBusy} onStart={() => start(shown.name)} onClose={() => setPreviewed(null)} /> : null}
    </Page>
  )
}
