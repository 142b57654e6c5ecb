import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { PageApi } from '../_trpc/page-api'
import { requireUser } from '../_trpc/server'
import { Contacts } from './_contacts'

export async function generateMetadata() {
  return { title: (await getTranslations('contacts'))('title') }
}

export default async function ContactsPage() {
  await requireUser()
  return (
    <PageApi>
      <Suspense>
        <Contacts />
      </Suspense>
    </PageApi>
  )
}
