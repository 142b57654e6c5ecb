'use client'
import { useLocale } from 'next-intl'

/** `zh-CN` → Chinese (China) / 中文（中国）; what no list of languages knows stays as it is. */
export function LanguageName({ tag }: { readonly tag: string }) {
  const locale = useLocale()
  return <>{nameOf(tag, locale)}</>
}

function nameOf(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
