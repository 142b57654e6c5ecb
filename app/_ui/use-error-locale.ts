'use client'
import { useLocale } from 'next-intl'
import type { Locale } from '../../flows/model/text'

/** The page's language, as the error catalogue names it. */
export function useErrorLocale(): Locale {
  return useLocale()
}
