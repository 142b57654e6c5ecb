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
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('claimed'), moment(attempt.claimedAt)],
    [t('dialed'), moment(attempt.dialedAt)],
    [t('answered'), moment(attempt.answeredAt)],
    [t('hungUp'), moment(attempt.hungUpAt)],
    [t('talkTime'), attempt.answeredAt ? <Duration from={attempt.answeredAt} to={attempt.hungUpAt ?? attempt.endedAt} /> : null],
    [t('factCause'), attempt.cause ? <code className="font-mono text-xs">{attempt.cause}</code> : null],
    [t('factSip'), attempt.sipStatus],
    [t('factQ850'), attempt.q850],
    [t('factEarly'), attempt.earlyMedia],
    [t('factCallerId'), callerId?.number],
    [t('factNode'), attempt.switchNode],
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
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-muted">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
