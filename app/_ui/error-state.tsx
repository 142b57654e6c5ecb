'use client'
import { RotateCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { errorCode, errorText } from '../_trpc/error-text'
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
  const [, section, one] = usePathname().split('/')
  // What is not there will not be there on a second look either: its list is where to go on.
  const listOf = one && errorCode(error) === 'not-found' ? `/${section}` : null
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-10 text-center">
      <TriangleAlert className="size-6 text-bad" aria-hidden />
      <p className="text-base font-semibold">{text?.what ?? t('errorTitle')}</p>
      <p className="text-sm text-ink-muted">{text?.mend ?? t('errorHelp')}</p>
      {listOf ? (
        <Button asChild className="mt-2">
          <Link href={listOf}>{t('toList')}</Link>
        </Button>
      ) : onRetry ? (
        <Button onClick={onRetry} busy={busy} className="mt-2">
          <RotateCw aria-hidden />
          {t('tryAgain')}
        </Button>
      ) : null}
    </div>
  )
}
