'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useLocalName } from '../_parts/local-name'
import { When } from '../_parts/when'
import { useTRPC } from '../_trpc/client'
import { Card } from '../_ui/card'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'

const actions = {
  'doNotCall.add': 'doNotCallAdd',
  'doNotCall.remove': 'doNotCallRemove',
  'workspace.rename': 'workspaceRename',
  'callerId.add': 'callerIdAdd',
  'callerId.set': 'callerIdSet',
  'callerId.facts': 'callerIdFacts',
  'callerId.remove': 'callerIdRemove',
  'campaign.create': 'campaignCreate',
  'campaign.start': 'campaignStart',
  'campaign.pause': 'campaignPause',
  'campaign.resume': 'campaignResume',
  'campaign.cancel': 'campaignCancel',
  'campaign.applyVersion': 'campaignApplyVersion',
  'campaign.pace': 'campaignPace',
  'contacts.import': 'contactsImport',
  'switch.drain': 'switchDrain',
  'inbound.add': 'inboundAdd',
  'inbound.change': 'inboundChange',
  'inbound.remove': 'inboundRemove',
  'flow.create': 'flowCreate',
  'flow.archive': 'flowArchive',
  'flow.publish': 'flowPublish',
  'scenario.save': 'scenarioSave',
  'prompts.upload': 'promptsUpload',
  'prompts.record': 'promptsRecord',
  'flow.push': 'flowPush',
  'calendar.save': 'calendarSave',
  'booking.cancel': 'bookingCancel',
  'apiToken.create': 'apiTokenCreate',
  'apiToken.revoke': 'apiTokenRevoke',
} as const

const shown = 12

function isKnown(action: string): action is keyof typeof actions {
  return action in actions
}

export function AuditLog() {
  const t = useTranslations('settings')
  const words = useTranslations('settings.actions')
  const chrome = useTranslations('chrome')
  const localName = useLocalName()
  const query = useQuery(useTRPC().settings.audit.queryOptions())
  return (
    <Card title={t('audit')} flush>
      {query.data ? (
        query.data.length > 0 ? (
          <ul aria-label={t('audit')} className="text-sm">
            {query.data.slice(0, shown).map(({ id, who, action, about, at }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line px-4 py-2 last:border-b-0">
                <span className="min-w-0 wrap-anywhere">
                  {isKnown(action) ? words(actions[action]) : action}
                  {about ? (
                    <Link href={`/${about.kind}s/${about.id}`} className="ml-2 text-accent underline-offset-2 hover:underline">
                      <bdi>{localName(about.name)}</bdi>
                    </Link>
                  ) : null}
                </span>
                <span className="text-xs text-ink-faint">
                  {who} · <When at={at} />
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="px-4 py-3 text-sm text-ink-muted">{t('auditEmpty')}</p>
        )
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows label={chrome('loading')} />
      )}
    </Card>
  )
}
