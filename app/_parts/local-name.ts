'use client'
import { useLocale } from 'next-intl'
import { type LocalText, localText } from '../../flows/model/text'

/** Reads names that exist in one or both languages, in the page's. */
export function useLocalName(): (text: LocalText | null | undefined) => string {
  const locale = useLocale()
  return (text) => localText(text ?? undefined, locale)
}
