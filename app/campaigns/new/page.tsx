import { getTranslations } from 'next-intl/server'
import { PageApi } from '../../_trpc/page-api'
import { prefetch, requireUser, trpc } from '../../_trpc/server'
import { CampaignWizard } from './_campaign-wizard'

export async function generateMetadata() {
  return { title: (await getTranslations('wizard'))('title') }
}

interface NewCampaignPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function NewCampaignPage({ searchParams }: NewCampaignPageProps) {
  await requireUser()
  const { flow, list } = await searchParams
  await prefetch(
    (client) => client.prefetchQuery(trpc.campaign.publishedFlows.queryOptions()),
    (client) => client.prefetchQuery(trpc.contact.lists.queryOptions()),
    (client) => client.prefetchQuery(trpc.session.me.queryOptions()),
  )
  return (
    <PageApi>
      <CampaignWizard flowId={asOne(flow)} listId={asOne(list)} />
    </PageApi>
  )
}

const asOne = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
