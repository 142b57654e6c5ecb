'use client'
import { useTranslations } from 'next-intl'

const purposes = ['any', 'service', 'marketing', 'survey', 'collections'] as const
const levels = ['none', 'existingRelation', 'express', 'expressWritten', 'perPurpose'] as const

/** Purpose and level of a consent, in words. */
export function useConsentWord() {
  const t = useTranslations('words')
  const chrome = useTranslations('chrome')
  return ({ purpose, level }: { readonly purpose: string; readonly level: string }) => {
    const knownPurpose = purposes.find((one) => one === purpose)
    const knownLevel = levels.find((one) => one === level)
    return chrome('labelled', {
      label: knownPurpose ? t(`purpose.${knownPurpose}`) : purpose,
      value: knownLevel ? t(`consentLevel.${knownLevel}`) : level,
    })
  }
}

export function ConsentWords({ consents }: { readonly consents: readonly { readonly purpose: string; readonly level: string }[] }) {
  const t = useTranslations('contacts')
  const word = useConsentWord()
  if (consents.length === 0) return <span className="text-ink-faint">{t('noConsent')}</span>
  return <span className="text-ink-muted">{consents.map(word).join(' · ')}</span>
}
