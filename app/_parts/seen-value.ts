'use client'
import { useTranslations } from 'next-intl'

const levels = ['none', 'existingRelation', 'express', 'expressWritten', 'perPurpose'] as const
const statuses = ['scheduled', 'running', 'paused', 'draining', 'done', 'cancelled'] as const
const others = ['notListed', 'optOut'] as const

/** What a rule saw, in words where there are some: numbers, times and reasons typed by people stay as they are. */
export function useSeenValue(): (value: unknown) => string {
  const t = useTranslations('words')
  return (value) => {
    const level = levels.find((one) => one === value)
    if (level) return t(`consentLevel.${level}`)
    const status = statuses.find((one) => one === value)
    if (status) return t(`campaignStatus.${status}`)
    const other = others.find((one) => one === value)
    if (other) return t(`seen.${other}`)
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
}
