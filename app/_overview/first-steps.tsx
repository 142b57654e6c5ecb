'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ChevronRight, CircleCheck, CircleDashed, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useFailureToast } from '../_parts/failure-toast'
import { useTRPC } from '../_trpc/client'
import type { Outputs } from '../_trpc/types'
import { Card } from '../_ui/card'
import { cn } from '../_ui/cn'
import { IconButton } from '../_ui/icon-button'
import { stepHref } from './step-href'

type Steps = NonNullable<Outputs['overview']['read']['firstSteps']>

/** What a new workspace does first; what is done is ticked off by what the workspace holds. */
export function FirstSteps({ value: { steps, flowId } }: { readonly value: Steps }) {
  const t = useTranslations('overview.first')
  const close = useCloseFirstSteps()
  const done = steps.filter(({ isDone }) => isDone).length
  const next = steps.find(({ isDone }) => !isDone)?.id
  return (
    <Card
      flush
      title={t('title')}
      actions={
        <>
          <span className="text-xs text-ink-muted">{t('progress', { done, total: steps.length })}</span>
          <IconButton size="sm" label={t('close')} disabled={close.isPending} onClick={() => close.mutate({ isClosed: true })}>
            <X aria-hidden />
          </IconButton>
        </>
      }
    >
      <ol aria-label={t('title')}>
        {steps.map(({ id, isDone }) => (
          <li key={id} className="border-b border-line last:border-b-0">
            <Link
              href={stepHref(id, flowId)}
              aria-current={id === next ? 'step' : undefined}
              className={cn('flex items-start gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-hover', id === next && 'bg-sunken')}
            >
              {isDone ? (
                <CircleCheck className="mt-0.5 size-4.5 shrink-0 text-ok" aria-hidden />
              ) : (
                <CircleDashed className="mt-0.5 size-4.5 shrink-0 text-ink-faint" aria-hidden />
              )}
              <span className="min-w-0 flex-1">
                <span className={cn('block text-sm', isDone ? 'text-ink-muted' : 'font-medium')}>
                  {t(`steps.${id}`)}
                  <span className="sr-only"> {isDone ? t('done') : t('open')}</span>
                </span>
                {isDone ? null : <span className="block text-xs text-ink-muted">{t(`help.${id}`)}</span>}
              </span>
              {isDone ? null : <ChevronRight className="mt-0.5 size-4 shrink-0 text-ink-faint" aria-hidden />}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** Puts the list away for this user, or brings it back. */
export function useCloseFirstSteps() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return useMutation(
    trpc.overview.closeFirstSteps.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.overview.pathFilter()),
      onError: useFailureToast(),
    }),
  )
}
