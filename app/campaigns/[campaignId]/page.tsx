import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod'
import { PageApi } from '../../_trpc/page-api'
import { prefetch, requireUser, trpc } from '../../_trpc/server'
import { CampaignBoard } from './_campaign-board'

interface CampaignPageProps {
  readonly params: Promise<{ readonly campaignId: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('campaigns'))('title') }
}

export default async function CampaignPage({ params }: CampaignPageProps) {
  await requireUser()
  const { campaignId } = await params
  if (!z.uuid().safeParse(campaignId).success) notFound()
  await prefetch((client) => client.prefetchQuery(trpc.campaign.get.queryOptions({ campaignId })))
  return (
    <PageApi>
      <CampaignBoard campaignId={campaignId} />
    </PageApi>
  )
}
