import { getTranslations } from 'next-intl/server'
import { PageApi } from '../../_trpc/page-api'
import { prefetch, requireUser, trpc } from '../../_trpc/server'
import { NewFlow } from './_new-flow'

export async function generateMetadata() {
  return { title: (await getTranslations('studio'))('newTitle') }
}

export default async function NewFlowPage() {
  await requireUser()
  await prefetch((client) => client.prefetchQuery(trpc.flow.templates.queryOptions()))
  return (
    <PageApi>
      <NewFlow />
    </PageApi>
  )
}
