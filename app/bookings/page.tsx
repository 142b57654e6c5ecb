import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { PageApi } from '../_trpc/page-api'
import { requireUser } from '../_trpc/server'
import { Bookings } from './_bookings'

export async function generateMetadata() {
  return { title: (await getTranslations('bookings'))('title') }
}

export default async function BookingsPage() {
  await requireUser()
  return (
    <PageApi>
      <Suspense>
        <Bookings />
      </Suspense>
    </PageApi>
  )
}
