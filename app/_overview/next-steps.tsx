'use client'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { useCloseFirstSteps } from './first-steps'

interface NextStepsProps {
  readonly flows: number
  readonly versions: number
  readonly campaigns: number
  readonly runningId: string | undefined
  /** The list of first steps was put away before all of it was done. */
  readonly hasFirstSteps: boolean
}

interface Step {
  readonly href: string
  readonly title: string
  readonly help: string
}

export function NextSteps({ flows, versions, campaigns, runningId, hasFirstSteps }: NextStepsProps) {
  const t = useTranslations('overview')
  const close = useCloseFirstSteps()
  const steps: readonly (Step | false)[] = [
    flows === 0 && { href: '/flows', title: t('stepFlow'), help: t('stepFlowHelp') },
    flows > 0 && versions === 0 && { href: '/flows', title: t('stepPublish'), help: t('stepPublishHelp') },
    runningId !== undefined && { href: `/campaigns/${runningId}`, title: t('stepBoard'), help: t('stepBoardHelp') },
    { href: '/campaigns/new', title: t('stepCampaign'), help: t('stepCampaignHelp') },
    campaigns > 0 && { href: '/calls', title: t('stepCalls'), help: t('stepCallsHelp') },
  ]
  return (
    <Card title={t('next')} flush>
      <ul>
        {steps
          .filter((step) => step !== false)
          .map(({ href, title, help }) => (
            <li key={title} className="border-b border-line last:border-b-0">
              <Link href={href} className="flex items-center gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-hover">
                <span className="min-w-0 flex-1">
                  <span className="block text-sm font-medium">{title}</span>
                  <span className="block text-xs text-ink-muted">{help}</span>
                </span>
                <ChevronRight className="size-4 shrink-0 text-ink-faint" aria-hidden />
              </Link>
            </li>
          ))}
      </ul>
      {hasFirstSteps ? (
        <div className="border-t border-line px-4 py-2">
          <Button look="link" disabled={close.isPending} onClick={() => close.mutate({ isClosed: false })}>
            {t('first.reopen')}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}
