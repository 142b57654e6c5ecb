import { getTranslations } from 'next-intl/server'
import { PageApi } from '../_trpc/page-api'
import { prefetch, requireUser, trpc } from '../_trpc/server'
import { Compliance } from './_compliance'

export async function generateMetadata() {
  return { title: (await getTranslations('compliance'))('title') }
}

export default async function CompliancePage() {
  await requireUser()
  await prefetch((client) => client.prefetchQuery(trpc.compliance.packs.queryOptions()))
  return (
    <PageApi>
      <Compliance />
    </PageApi>
  )
}
