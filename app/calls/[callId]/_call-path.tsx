'use client'
import { Lock } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useLocalName } from '../../_parts/local-name'
import type { Outputs } from '../../_trpc/types'
import { cn } from '../../_ui/cn'
import { StepDetail } from './_step-detail'
import { StepIcon } from './_step-icon'

type Step = Outputs['calls']['get']['path']['steps'][number]

/** The call from top to bottom: each step with its time, what it said or heard, and the way it was left. */
export function CallPath({ steps }: { readonly steps: readonly Step[] }) {
  const t = useTranslations('calls')
  const words = useTranslations('words')
  const format = useFormatter()
  const nameOf = useLocalName()
  if (steps.length === 0) return <p className="text-sm text-ink-muted">{t('pathEmpty')}</p>
  return (
    <ol className="flex flex-col">
      {steps.map((step, index) => (
        <li key={`${step.seq}/${step.part}`} className="relative flex gap-3 pb-4 last:pb-0">
          {index < steps.length - 1 ? <span aria-hidden className="absolute top-7 bottom-0 left-3.25 w-px bg-line" /> : null}
          <StepIcon category={step.category} kind={step.kind} isInserted={step.inserted !== null} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
              <span className="font-medium">
                {nameOf(step.inserted ? step.gateName : step.name) || (isStepKind(step.kind) ? words(`step.${step.kind}`) : step.kind)}
              </span>
              {(step.inserted ? step.gateName : step.name) && isStepKind(step.kind) ? (
                <span className="text-xs text-ink-faint">{words(`step.${step.kind}`)}</span>
              ) : null}
              {step.inserted ? (
                <span className="inline-flex items-center gap-1 text-xs text-ink-faint">
                  <Lock className="size-3" aria-hidden />
                  {t('addedByPolicy')}
                </span>
              ) : null}
              <time dateTime={step.at.toISOString()} className="ml-auto text-xs text-ink-faint">
                {format.dateTime(step.at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}
              </time>
            </p>
            <StepDetail detail={step.detail} />
            {step.outcome ? (
              <p className={cn('mt-0.5 text-xs', isTrouble(step.outcome) ? 'text-warn' : 'text-ink-muted')}>
                → {isOutcome(step.outcome, words.has) ? words(`outcome.${step.outcome}`) : step.outcome}
                {step.port ? <span className="text-ink-faint"> · {t('portLeft', { port: nameOf(step.portName) || step.port })}</span> : null}
              </p>
            ) : step.port ? (
              <p className="mt-0.5 text-xs text-ink-muted">→ {nameOf(step.portName) || step.port}</p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

type Words = ReturnType<typeof useTranslations<'words'>>
type StepKind =
  | 'check'
  | 'dial'
  | 'play'
  | 'collect'
  | 'listen'
  | 'record'
  | 'bridge'
  | 'hangup'
  | 'message'
  | 'request'
  | 'wait'
  | 'branch'
  | 'set'
  | 'split'
  | 'end'
type OutcomeWord = 'answered'

const kinds: readonly string[] = [
  'check',
  'dial',
  'play',
  'collect',
  'listen',
  'record',
  'bridge',
  'hangup',
  'message',
  'request',
  'wait',
  'branch',
  'set',
  'split',
  'end',
] satisfies StepKind[]

function isStepKind(kind: string): kind is StepKind {
  return kinds.includes(kind)
}

/** Outcomes of the engine have words; those of connectors are shown as they are. */
function isOutcome(outcome: string, has: Words['has']): outcome is OutcomeWord {
  return has(`outcome.${outcome}` as `outcome.${OutcomeWord}`)
}

function isTrouble(outcome: string): boolean {
  return ['fault', 'failed', 'error', 'blocked'].includes(outcome)
}
