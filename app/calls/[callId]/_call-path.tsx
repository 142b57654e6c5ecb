'use client'
import { Lock } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { cn } from '../../_ui/cn'
import { type Frame, isDrawnStep } from './_replay/frames'
import { useStepName } from './_replay/use-step-name'
import { StepDetail } from './_step-detail'
import { StepIcon } from './_step-icon'
import { isStepKind } from './_step-kind'
import { StepOutcome } from './_step-outcome'

interface CallPathProps {
  readonly callId: string
  readonly frames: readonly Frame[]
  /** The step that the replay shows. */
  readonly current: number
  readonly onChoose: (index: number) => void
}

/** The call from top to bottom: each step with its time, what it said or heard, and the way it was left. Equal to the replay. */
export function CallPath({ callId, frames, current, onChoose }: CallPathProps) {
  const t = useTranslations('calls')
  const words = useTranslations('words')
  const format = useFormatter()
  const nameOf = useStepName()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // Only the list scrolls: the page stays where the reader has it.
    const item = list.current?.children[current]
    const frame = list.current?.parentElement
    if (!(item instanceof HTMLElement) || !frame) return
    const [top, bottom] = [item.offsetTop, item.offsetTop + item.offsetHeight]
    if (top < frame.scrollTop || bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = top - frame.clientHeight / 3
  }, [current])
  if (frames.length === 0) return <p className="text-sm text-ink-muted">{t('pathEmpty')}</p>
  return (
    <ol ref={list} aria-label={t('path')} className="flex flex-col">
      {frames.map(({ step, id }, index) => (
        <li
          key={id}
          aria-current={index === current ? 'step' : undefined}
          className={cn('relative -mx-2 flex gap-3 rounded-md px-2 pt-1.5 pb-2.5', index === current && 'bg-accent-soft')}
        >
          {index < frames.length - 1 ? <span aria-hidden className="absolute top-8.5 -bottom-1.5 left-5.25 w-px bg-line" /> : null}
          <StepIcon category={step.category} kind={step.kind} isInserted={step.inserted !== null} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
              <button type="button" onClick={() => onChoose(index)} className="text-left font-medium underline-offset-2 hover:underline">
                {nameOf(step)}
              </button>
              {isDrawnStep(step) && isStepKind(step.kind) ? <span className="text-xs text-ink-faint">{words(`step.${step.kind}`)}</span> : null}
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
            <StepDetail callId={callId} step={step} />
            <StepOutcome step={step} />
          </div>
        </li>
      ))}
    </ol>
  )
}
