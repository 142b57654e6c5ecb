import { getTranslations } from 'next-intl/server'
import { Overview } from './_overview/overview'
import { PageApi } from './_trpc/page-api'
import { prefetch, requireUser, trpc } from './_trpc/server'

export async function generateMetadata() {
  const [t, chrome] = [await getTranslations('overview'), await getTranslations('chrome')]
  return { title: { absolute: `${t('title')} · ${chrome('product')}` } }
}

export default async function OverviewPage() {
  await requireUser()
  await prefetch((client) => client.prefetchQuery(trpc.overview.read.queryOptions()))
  return (
    <PageApi>
      <Overview />
    </PageApi>
  )
}
