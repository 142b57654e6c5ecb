'use client'
import { useTranslations } from 'next-intl'
import { useLocalName } from '../../../_parts/local-name'
import { isStepKind } from '../_step-kind'
import type { PathStep } from './frames'

/** What a step is called: its node's label, the gate's name, else what it does. */
export function useStepName(): (step: PathStep) => string {
  const words = useTranslations('words')
  const nameOf = useLocalName()
  return (step) => nameOf(step.inserted ? step.gateName : step.name) || (isStepKind(step.kind) ? words(`step.${step.kind}`) : step.kind)
}
