'use client'
import { useTranslations } from 'next-intl'
import { useLocalName } from '../../_parts/local-name'
import type { Outputs } from '../../_trpc/types'
import { cn } from '../../_ui/cn'

/** What came of a step, and the way the call left it. */
export function StepOutcome({ step }: { readonly step: Outputs['calls']['get']['path']['steps'][number] }) {
  const t = useTranslations('calls')
  const words = useTranslations('words')
  const nameOf = useLocalName()
  const { outcome, port, portName } = step
  if (outcome)
    return (
      <p className={cn('mt-0.5 text-xs', isTrouble(outcome) ? 'text-warn' : 'text-ink-muted')}>
        → {isOutcome(outcome, words.has) ? words(`outcome.${outcome}`) : outcome}
        {port ? <span className="text-ink-faint"> · {t('portLeft', { port: nameOf(portName) || port })}</span> : null}
      </p>
    )
  return port ? <p className="mt-0.5 text-xs text-ink-muted">→ {nameOf(portName) || port}</p> : null
}

type Words = ReturnType<typeof useTranslations<'words'>>
type OutcomeWord = 'answered'

/** Outcomes of the engine have words; those of connectors are shown as they are. */
function isOutcome(outcome: string, has: Words['has']): outcome is OutcomeWord {
  return has(`outcome.${outcome}` as `outcome.${OutcomeWord}`)
}

function isTrouble(outcome: string): boolean {
  return ['fault', 'failed', 'error', 'blocked'].includes(outcome)
}
