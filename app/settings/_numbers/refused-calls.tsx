'use client'
import { useTranslations } from 'next-intl'
import { When } from '../../_parts/when'
import type { Outputs } from '../../_trpc/types'

type Refused = Outputs['inbound']['list']['refused']

const reasons = ['unknownNumber', 'off', 'noFlow', 'notPublished', 'callsOut', 'planRefused'] as const
const isReason = (text: string): text is (typeof reasons)[number] => reasons.some((reason) => reason === text)

/** Callers whom no flow answered: a number that is missing here shows itself by them. */
export function RefusedCalls({ refused }: { readonly refused: Refused }) {
  const t = useTranslations('settings.numbers')
  const words = useTranslations('settings.numbers.reasons')
  if (refused.length === 0) return null
  return (
    <div className="border-t border-line px-4 py-3 text-sm">
      <h3 className="mb-1 font-medium">{t('refused')}</h3>
      <ul aria-label={t('refused')} className="flex flex-col gap-1">
        {refused.map(({ number, reason, calls, lastAt }) => (
          <li key={`${number} ${reason}`} className="flex flex-wrap gap-x-2 text-ink-muted">
            <span className="font-mono text-xs text-ink">{number}</span>
            <span>{isReason(reason) ? words(reason) : reason}</span>
            <span className="text-ink-faint">
              {t('refusedCalls', { count: calls })}
              {lastAt ? (
                <>
                  {' · '}
                  <When at={lastAt} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
