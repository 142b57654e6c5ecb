'use client'
import { RotateCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { errorText } from '../_trpc/error-text'
import { Button } from './button'
import { useErrorLocale } from './use-error-locale'

interface ErrorStateProps {
  readonly error: unknown
  /** Asks again; shown as "Try again". */
  readonly onRetry?: () => void
  readonly busy?: boolean
}

/** Says in place what failed and how to mend it. */
export function ErrorState({ error, onRetry, busy }: ErrorStateProps) {
  const t = useTranslations('chrome')
  const text = errorText(error, useErrorLocale())
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-10 text-center">
      <TriangleAlert className="size-6 text-bad" aria-hidden />
      <p className="text-base font-semibold">{text?.what ?? t('errorTitle')}</p>
      <p className="text-sm text-ink-muted">{text?.mend ?? t('errorHelp')}</p>
      {onRetry ? (
        <Button onClick={onRetry} busy={busy} className="mt-2">
          <RotateCw aria-hidden />
          {t('tryAgain')}
        </Button>
      ) : null}
    </div>
  )
}
