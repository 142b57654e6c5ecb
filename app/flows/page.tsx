import { getTranslations } from 'next-intl/server'
import { PageApi } from '../_trpc/page-api'
import { prefetch, requireUser, trpc } from '../_trpc/server'
import { FlowList } from './_flow-list'

export async function generateMetadata() {
  return { title: (await getTranslations('studio'))('title') }
}

export default async function FlowsPage() {
  await requireUser()
  await prefetch((client) => client.prefetchQuery(trpc.flow.list.queryOptions()))
  return (
    <PageApi>
      <FlowList />
    </PageApi>
  )
}
