'use client'
import { useTranslations } from 'next-intl'
import type { Outputs } from '../../_trpc/types'
import { Card } from '../../_ui/card'
import { DecisionEntry } from './_decision-entry'

interface CallDecisionsProps extends Pick<Outputs['calls']['get'], 'decisions' | 'reasons' | 'rules'> {
  readonly isInbound: boolean
}

/** Why the call was allowed or not, entry by entry of the ledger. */
export function CallDecisions({ isInbound, decisions, reasons, rules }: CallDecisionsProps) {
  const t = useTranslations('calls')
  return (
    <Card title={t('decision')} id="decision" className="scroll-mt-4">
      <p className="mb-3 text-xs text-ink-muted">{t('decisionHelp')}</p>
      {decisions.length === 0 ? (
        <p className="text-sm text-ink-muted">{t(isInbound ? 'noDecisionInbound' : 'noDecision')}</p>
      ) : (
        decisions.map((decision) => <DecisionEntry key={decision.id} decision={decision} reasons={reasons} rules={rules} />)
      )}
    </Card>
  )
}
