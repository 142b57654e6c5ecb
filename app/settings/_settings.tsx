'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import type { Theme } from '../_text/locale-cookie'
import { useTRPC } from '../_trpc/client'
import { ErrorState } from '../_ui/error-state'
import { SkeletonRows } from '../_ui/skeleton'
import { ApiTokens } from './_api-tokens'
import { AuditLog } from './_audit-log'
import { CallerIds } from './_caller-ids'
import { Health } from './_health'
import { Numbers } from './_numbers/numbers'
import { ReaderCard } from './_reader-card'
import { WorkspaceCard } from './_workspace-card'

export function Settings({ theme }: { readonly theme: Theme }) {
  const t = useTranslations('settings')
  const chrome = useTranslations('chrome')
  const query = useQuery(useTRPC().settings.read.queryOptions())
  return (
    <Page>
      <PageHeader title={t('title')} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <ReaderCard theme={theme} />
        {query.data ? (
          <>
            <Health parts={query.data.parts} calls={query.data.switch} />
            <div className="min-w-0 lg:col-span-2">
              <CallerIds callerIds={query.data.callerIds} />
            </div>
            <div className="min-w-0 lg:col-span-2">
              <Numbers />
            </div>
            <WorkspaceCard key={JSON.stringify(query.data.workspace)} name={query.data.workspace.name} zone={query.data.workspace.zone} />
            <ApiTokens />
            <AuditLog />
          </>
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <SkeletonRows label={chrome('loading')} />
        )}
      </div>
    </Page>
  )
}
