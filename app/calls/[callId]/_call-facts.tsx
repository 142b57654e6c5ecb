'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Duration } from '../../_parts/duration'
import { MaybeReason } from '../../_parts/reason-popover'
import { When } from '../../_parts/when'
import type { Outputs } from '../../_trpc/types'
import { Card } from '../../_ui/card'

type Call = Outputs['calls']['get']

export function CallFacts({ attempt, callerId, reasons }: Pick<Call, 'attempt' | 'callerId' | 'reasons'>) {
  const t = useTranslations('calls')
  const moment = (at: Date | null) => (at ? <When at={at} exact /> : null)
  const facts: readonly { readonly name: string; readonly value: ReactNode }[] = [
    { name: t('claimed'), value: moment(attempt.claimedAt) },
    { name: t('dialed'), value: moment(attempt.dialedAt) },
    { name: t('answered'), value: moment(attempt.answeredAt) },
    { name: t('hungUp'), value: moment(attempt.hungUpAt) },
    { name: t('talkTime'), value: attempt.answeredAt ? <Duration from={attempt.answeredAt} to={attempt.hungUpAt ?? attempt.endedAt} /> : null },
    { name: t('factCause'), value: attempt.cause ? <code className="font-mono text-xs">{attempt.cause}</code> : null },
    { name: t('factSip'), value: attempt.sipStatus },
    { name: t('factQ850'), value: attempt.q850 },
    { name: t('factEarly'), value: attempt.earlyMedia },
    { name: t('factCallerId'), value: callerId?.number },
    { name: t('factNode'), value: attempt.switchNode },
  ]
  const why = attempt.rule ?? attempt.cause
  return (
    <Card title={t('facts')}>
      {why && reasons[why] ? (
        <div className="mb-3 text-sm">
          <MaybeReason reason={reasons[why]} />
        </div>
      ) : null}
      <dl className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 gap-y-1.5 text-sm">
        {facts
          .filter(({ value }) => value !== null && value !== undefined && value !== '')
          .map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-ink-muted">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
