import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod'
import { PageApi } from '../../_trpc/page-api'
import { prefetch, requireUser, trpc } from '../../_trpc/server'
import { CallView } from './_call-view'

interface CallPageProps {
  readonly params: Promise<{ readonly callId: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('calls'))('call') }
}

export default async function CallPage({ params }: CallPageProps) {
  await requireUser()
  const { callId } = await params
  if (!z.uuid().safeParse(callId).success) notFound()
  await prefetch((client) => client.prefetchQuery(trpc.calls.get.queryOptions({ callId })))
  return (
    <PageApi>
      <CallView callId={callId} />
    </PageApi>
  )
}
