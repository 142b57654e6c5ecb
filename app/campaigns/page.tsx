import { getTranslations } from 'next-intl/server'
import { PageApi } from '../_trpc/page-api'
import { prefetch, requireUser, trpc } from '../_trpc/server'
import { CampaignList } from './_campaign-list'

export async function generateMetadata() {
  return { title: (await getTranslations('campaigns'))('title') }
}

export default async function CampaignsPage() {
  await requireUser()
  await prefetch((client) => client.prefetchInfiniteQuery(trpc.campaign.list.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor })))
  return (
    <PageApi>
      <CampaignList />
    </PageApi>
  )
}
