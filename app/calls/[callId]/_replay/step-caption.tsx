'use client'
import { useTranslations } from 'next-intl'
import { StepDetail } from '../_step-detail'
import { StepIcon } from '../_step-icon'
import { StepOutcome } from '../_step-outcome'
import type { PathStep } from './frames'

/** The present step as a card: what was said, pressed and decided. As high as most, so that the time line keeps its place. */
export function StepCaption({ callId, step, name }: { readonly callId: string; readonly step: PathStep; readonly name: string }) {
  const t = useTranslations('calls.replay')
  return (
    <section aria-label={t('step')} aria-live="polite" className="flex min-h-24 gap-3">
      <StepIcon category={step.category} kind={step.kind} isInserted={step.inserted !== null} />
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium">{name}</p>
        <StepDetail callId={callId} step={step} />
        <StepOutcome step={step} />
        {step.kind === 'check' ? (
          <a href="#decision" className="text-xs text-accent underline-offset-2 hover:underline">
            {t('decision')}
          </a>
        ) : null}
      </div>
    </section>
  )
}
