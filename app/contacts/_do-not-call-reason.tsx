'use client'
import { useTranslations } from 'next-intl'

const written = ['keypress', 'optOut'] as const

/** Why somebody is on the list: what flows and the rules wrote is put into words, what a person wrote stands as it is. */
export function DoNotCallReason({ reason }: { readonly reason: string }) {
  const t = useTranslations('contacts.dncWhy')
  const known = written.find((one) => one === reason)
  return <>{known ? t(known) : reason}</>
}
