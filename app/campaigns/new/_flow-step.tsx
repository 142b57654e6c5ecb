'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useLocalName } from '../../_parts/local-name'
import { When } from '../../_parts/when'
import type { Outputs } from '../../_trpc/types'
import { Button } from '../../_ui/button'
import { Choice } from '../../_ui/choice'
import { EmptyState } from '../../_ui/empty-state'

interface FlowStepProps {
  readonly flows: Outputs['campaign']['publishedFlows']
  readonly value: string | undefined
  readonly onChange: (flowId: string) => void
}

export function FlowStep({ flows, value, onChange }: FlowStepProps) {
  const t = useTranslations('wizard')
  const nameOf = useLocalName()
  if (flows.length === 0)
    return (
      <EmptyState
        title={t('noFlows')}
        action={
          <Button asChild>
            <Link href="/flows">{t('toFlows')}</Link>
          </Button>
        }
      >
        {t('noFlowsHelp')}
      </EmptyState>
    )
  return (
    <fieldset>
      <legend className="mb-3 text-base font-semibold">{t('chooseFlow')}</legend>
      <div className="flex flex-col gap-2">
        {flows.map(({ id, name, version }) => (
          <Choice key={id} name="flow" value={id} checked={id === value} disabled={!version} onChoose={() => onChange(id)} title={nameOf(name)}>
            {version ? (
              t.rich('version', { number: version.number, when: () => <When at={version.publishedAt} /> })
            ) : (
              <>
                {t('notPublished')} ·{' '}
                <Link href={`/flows/${id}`} className="text-accent underline-offset-2 hover:underline">
                  {t('publishFirst')}
                </Link>
              </>
            )}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}
