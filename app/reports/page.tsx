import { ChartNetwork } from 'lucide-react'
import { redirect } from 'next/navigation'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Page } from '../_parts/page'
import { PageHeader } from '../_parts/page-header'
import { caller, requireUser } from '../_trpc/server'
import { Button } from '../_ui/button'
import { Card } from '../_ui/card'
import { EmptyState } from '../_ui/empty-state'

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('title') }
}

/** Goes to the flow that was called on last; the report itself offers all others. */
export default async function ReportsPage() {
  await requireUser()
  const [latest] = await (await caller()).report.flows()
  if (latest) redirect(`/reports/${latest.id}`)
  const t = await getTranslations('reports')
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Card>
        <EmptyState
          icon={<ChartNetwork />}
          title={t('empty')}
          example={t('emptyExample')}
          action={
            <Button asChild look="primary">
              <Link href="/campaigns/new">{t('emptyAction')}</Link>
            </Button>
          }
        >
          {t('emptyHelp')}
        </EmptyState>
      </Card>
    </Page>
  )
}
