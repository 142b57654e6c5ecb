import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { PageApi } from '../_trpc/page-api'
import { requireUser } from '../_trpc/server'
import { CallList } from './_call-list'

export async function generateMetadata() {
  return { title: (await getTranslations('calls'))('title') }
}

export default async function CallsPage() {
  await requireUser()
  return (
    <PageApi>
      <Suspense>
        <CallList />
      </Suspense>
    </PageApi>
  )
}
