import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod'
import { localText } from '../../../flows/model/text'
import { PageApi } from '../../_trpc/page-api'
import { caller, prefetch, requireUser, trpc } from '../../_trpc/server'
import { FlowReport } from './_flow-report'

interface ReportPageProps {
  readonly params: Promise<{ readonly flowId: string }>
}

export async function generateMetadata({ params }: ReportPageProps) {
  await requireUser()
  const { flowId } = await params
  const [t, scope] = [await getTranslations('reports'), await (await caller()).report.flowScope({ flowId }).catch(() => null)]
  return { title: scope ? `${localText(scope.name, await getLocale())} · ${t('title')}` : t('title') }
}

export default async function ReportPage({ params }: ReportPageProps) {
  await requireUser()
  const { flowId } = await params
  if (!z.uuid().safeParse(flowId).success) notFound()
  await prefetch((client) => client.prefetchQuery(trpc.report.flowScope.queryOptions({ flowId })))
  return (
    <PageApi>
      <FlowReport flowId={flowId} />
    </PageApi>
  )
}
