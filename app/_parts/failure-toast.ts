'use client'
import { useTranslations } from 'next-intl'
import { errorText } from '../_trpc/error-text'
import { toast } from '../_ui/toaster'
import { useErrorLocale } from '../_ui/use-error-locale'

/** Says a failed action in the catalogue's words: what happened, and below how to mend it. */
export function useFailureToast(): (error: unknown) => void {
  const t = useTranslations('chrome')
  const locale = useErrorLocale()
  return (error) => {
    const text = errorText(error, locale)
    toast.error(text?.what ?? t('errorTitle'), { description: text?.mend ?? t('errorHelp'), duration: 10_000 })
  }
}
